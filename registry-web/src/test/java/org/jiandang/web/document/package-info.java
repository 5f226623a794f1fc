/** Documents written from the code; the tests fail when one is stale. */
@org.jspecify.annotations.NullMarked
package org.jiandang.web.document;

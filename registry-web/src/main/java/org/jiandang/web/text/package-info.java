/** The sentences and words of the pages: message bundles, languages, numbers and dates as people read them. */
@NullMarked
package org.jiandang.web.text;

import org.jspecify.annotations.NullMarked;

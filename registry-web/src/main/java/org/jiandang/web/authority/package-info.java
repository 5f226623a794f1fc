/** Pages of rights that need a second person. */
@NullMarked
package org.jiandang.web.authority;

import org.jspecify.annotations.NullMarked;

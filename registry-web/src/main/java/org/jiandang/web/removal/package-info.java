/** The page on which a removal is proposed; its further steps stand on the pages of any case. */
@NullMarked
package org.jiandang.web.removal;

import org.jspecify.annotations.NullMarked;

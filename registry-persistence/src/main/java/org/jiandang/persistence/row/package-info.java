/** How columns of a row become values, for every feature's rows alike. */
@NullMarked
package org.jiandang.persistence.row;

import org.jspecify.annotations.NullMarked;

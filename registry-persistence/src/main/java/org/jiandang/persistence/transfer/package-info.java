/** Households on their way to another county, from both sides, in their tables and by the functions that reach across areas. */
@NullMarked
package org.jiandang.persistence.transfer;

import org.jspecify.annotations.NullMarked;

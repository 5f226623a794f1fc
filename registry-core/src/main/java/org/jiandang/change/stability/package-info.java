/**
 * 稳定脱贫: households whose help after exit has ended by its day are listed for the county office, which confirms them. Uses the standing of households.
 */
@NullMarked
package org.jiandang.change.stability;

import org.jspecify.annotations.NullMarked;

/**
 * A poor county leaves (贫困县退出, rulebook §6.4): county, prefecture and region in turn, the results of the region's sample with the rates that
 * follow from them, notice on working days, objection review, announcement and report. May use the case work, policy and the ground.
 */
@NullMarked
package org.jiandang.countyexit;

import org.jspecify.annotations.NullMarked;

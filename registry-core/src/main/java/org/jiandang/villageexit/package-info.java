/**
 * A poor village leaves (贫困村退出, rulebook §6.3): its indicators from the register and the village's record, the checklist of the profile with
 * its evidence, notice in the township, township and county, announcement and result; and which villages are deeply poor or weak by rule. May use
 * the case work, the village's record, policy and the ground.
 */
@NullMarked
package org.jiandang.villageexit;

import org.jspecify.annotations.NullMarked;

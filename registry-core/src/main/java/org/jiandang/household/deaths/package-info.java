/**
 * The county's roster of reported deaths (死亡名单): loaded as a file of numbers, kept as blind indexes with the day of death, asked by rule V007.
 * May use household, vault, account, audit and serial.
 */
@NullMarked
package org.jiandang.household.deaths;

import org.jspecify.annotations.NullMarked;

/**
 * The village's own record (行政村登记表, rulebook §3): one a year, with its small rules. It counts the whole village, not only its registered
 * households. Uses household values, policy, account, audit and region.
 */
@NullMarked
package org.jiandang.village;

import org.jspecify.annotations.NullMarked;

/**
 * Synthetic households for the demonstration, the benchmarks and the tests: no real person, numbers with the prefix 1599 that is allotted to no
 * county, telephones with 154. The shares follow published figures where there are any and are invented otherwise; they are no statistics. Uses
 * the household's card.
 */
@NullMarked
package org.jiandang.demo;

import org.jspecify.annotations.NullMarked;

/**
 * How rules are written, judged and reported, and the values they are judged by: rule books, findings, thresholds, the policy profile of a
 * region on a day, the working-day calendar and the registry's clock. Uses regions and refusals; knows no household.
 */
@NullMarked
package org.jiandang.policy;

import org.jspecify.annotations.NullMarked;

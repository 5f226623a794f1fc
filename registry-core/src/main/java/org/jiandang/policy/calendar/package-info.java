/**
 * The working days of the country and the days a notice must hang. Uses refusals only; the profile says how long and how to count.
 */
@NullMarked
package org.jiandang.policy.calendar;

import org.jspecify.annotations.NullMarked;

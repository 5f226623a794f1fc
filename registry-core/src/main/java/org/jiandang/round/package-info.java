/**
 * The yearly round (年度动态调整): opened by the county or by an office above it for every county below, measured household by household, closed by
 * the county with a frozen year end (figures per village, sealed ledgers). It never locks daily work. Owns rounds, reminders and year ends; may use
 * policy, procedure, household ids and ledger.
 */
@NullMarked
package org.jiandang.round;

import org.jspecify.annotations.NullMarked;

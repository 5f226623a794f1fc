/**
 * The yearly re-check (全面核查, “过筛子”): all households of an area judged again by all rules, what came of it, and how far it is. The findings
 * go where all findings stand ({@code household.finding}); {@code recheck.item} closes them with verdicts, {@code recheck.special} shows the
 * special lists. May use household, policy, evidence, and the rule books of the features whose rules it judges by.
 */
@NullMarked
package org.jiandang.recheck;

import org.jspecify.annotations.NullMarked;

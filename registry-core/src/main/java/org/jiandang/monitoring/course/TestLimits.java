package org.jiandang.monitoring.course;

import org.jiandang.policy.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * The limits of the test of the three kinds.
 *
 * @param line the monitoring line of the year, yuan a person; null where the profile sets none
 * @param rigidSpending the warning amount of rigid spending, yuan a household a year; null where the profile sets none
 */
record TestLimits(@Nullable Threshold line, @Nullable Threshold rigidSpending) {}

package org.jiandang.monitoring.course;

import org.jiandang.policy.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a clearing.
 *
 * @param line the monitoring line of the year, yuan a person; null where the profile sets none
 * @param months how long the income has to be stable; null where the profile does not say
 */
record ClearanceLimits(@Nullable Threshold line, @Nullable Integer months) {}

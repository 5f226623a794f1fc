package org.jiandang.monitoring;

import org.jiandang.policy.Threshold;
import org.jiandang.screening.WaterLimits;
import org.jspecify.annotations.Nullable;

/**
 * The limits a watch is judged by.
 *
 * @param line the monitoring line of the year, yuan a person; null where the profile sets none
 */
public record WatchLimits(@Nullable Threshold line, WaterLimits water) {}

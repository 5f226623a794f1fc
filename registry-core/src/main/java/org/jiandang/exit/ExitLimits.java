package org.jiandang.exit;

import org.jiandang.policy.Threshold;
import org.jiandang.screening.WaterLimits;
import org.jspecify.annotations.Nullable;

/**
 * The limits an exit is judged by.
 *
 * @param line the exit line of the year, yuan a person; null where the profile sets none, which no income passes
 */
public record ExitLimits(@Nullable Threshold line, WaterLimits water) {}

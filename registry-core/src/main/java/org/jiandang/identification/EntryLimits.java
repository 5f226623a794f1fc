package org.jiandang.identification;

import org.jiandang.policy.Threshold;
import org.jiandang.screening.WaterLimits;
import org.jspecify.annotations.Nullable;

/**
 * The limits an entry is judged by.
 *
 * @param line the entry line of the year, yuan a person; null where the profile sets none
 */
record EntryLimits(@Nullable Threshold line, WaterLimits water) {}

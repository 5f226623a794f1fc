package org.jiandang.round;

import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * A household for which something is left in a round.
 *
 * @param recorded whether its record of the year was begun
 * @param surveyed whether that record is finished: settled, or its income told
 * @param findings findings nobody has answered
 * @param runningCase the case that has not ended; null without one
 */
public record LeftHousehold(
        HouseholdId household,
        String headName,
        int population,
        boolean recorded,
        boolean surveyed,
        int findings,
        @Nullable String runningCase) {}

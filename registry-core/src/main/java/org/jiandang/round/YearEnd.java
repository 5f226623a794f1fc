package org.jiandang.round;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A frozen year end.
 *
 * @param number 1 for the first, 2 and on for corrections
 * @param day everything as the register knew it at the end of this day
 * @param since the day of the year end before it, from whose next day arrivals and departures count; null without one
 * @param leftHouseholds households for which something was left then
 * @param reason why it was corrected; null for the first
 * @param frozenAt when it was complete; null while it is being made
 */
public record YearEnd(
        RoundId id,
        RoundId round,
        int year,
        int number,
        LocalDate day,
        @Nullable LocalDate since,
        long leftHouseholds,
        @Nullable String reason,
        String askedBy,
        Instant askedAt,
        @Nullable Instant frozenAt) {

    public boolean isFrozen() {
        return frozenAt != null;
    }
}

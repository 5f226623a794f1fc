package org.jiandang.household.deaths;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a roster as it was read.
 *
 * @param number what stands under the number; personal, and kept nowhere
 * @param diedOn the day of death, where the line tells it
 */
public record ReportedDeath(String number, @Nullable LocalDate diedOn) {

    @Override
    public String toString() {
        return "a reported death";
    }
}

package org.jiandang.monitoring.clue;

import java.time.LocalDate;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What the list of clues is asked for.
 *
 * @param after where the page begins; null for the first
 */
public record ClueQuery(
        RegionCode area,
        @Nullable ClueState state,
        @Nullable ClueSource source,
        @Nullable After after) {

    /** What stands in for a day that is not set. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /**
     * The last row of the page before.
     *
     * @param day the day it is due, {@link #NEVER} without one
     */
    public record After(LocalDate day, ClueId id) {

        /** Reads what {@link #toString} writes; throws {@link IllegalArgumentException}. */
        public static After of(String text) {
            if (!text.matches("\\d{4}-\\d\\d-\\d\\d,\\d{6}-\\d{1,18}")) {
                throw new IllegalArgumentException("not a place in the list");
            }
            return new After(LocalDate.parse(text.substring(0, 10)), ClueId.of(text.substring(11)));
        }

        @Override
        public String toString() {
            return day + "," + id;
        }
    }
}

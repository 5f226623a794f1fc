package org.jiandang.round;

import java.time.LocalDate;

/**
 * The days of a round, in order.
 *
 * @param opensOn when villages begin
 * @param entryDueOn by when the villages are done
 * @param reviewDueOn by when the townships are done
 * @param closesOn its last day; from the next on the county closes it
 */
public record RoundDates(LocalDate opensOn, LocalDate entryDueOn, LocalDate reviewDueOn, LocalDate closesOn) {

    /** Whether each lies on or behind the one before. */
    public boolean areInOrder() {
        return !entryDueOn.isBefore(opensOn) && !reviewDueOn.isBefore(entryDueOn) && !closesOn.isBefore(reviewDueOn);
    }
}

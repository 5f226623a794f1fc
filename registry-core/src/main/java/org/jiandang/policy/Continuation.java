package org.jiandang.policy;

import java.time.LocalDate;
import java.util.Optional;

/** How long help goes on after a household has left (脱贫不脱政策). */
public sealed interface Continuation {

    /** The last day of help for a household that left on the day; none where the profile does not say. */
    Optional<LocalDate> lastDay(LocalDate exitedOn);

    /**
     * A number of months from the exit. A month is over on the day of the same number, in a shorter month on its last day: twelve months from 29
     * February 2028 are over on 28 February 2029, a month from 31 January on 28 or 29 February.
     */
    record Months(int months) implements Continuation {

        @Override
        public Optional<LocalDate> lastDay(LocalDate exitedOn) {
            return Optional.of(exitedOn.plusMonths(months).minusDays(1));
        }
    }

    /** Until a date, whenever the household left. */
    record Until(LocalDate date) implements Continuation {

        @Override
        public Optional<LocalDate> lastDay(LocalDate exitedOn) {
            return Optional.of(date);
        }
    }

    /** The documents set no end that is known. */
    record Unknown() implements Continuation {

        @Override
        public Optional<LocalDate> lastDay(LocalDate exitedOn) {
            return Optional.empty();
        }
    }
}

package org.jiandang.household.value;

import java.time.LocalDate;
import java.time.Period;

/**
 * Age in whole years, reckoned in this one place. A year is completed on the birthday; who was born on 29 February completes it on 1 March of
 * a common year. SQL that reckons ages by {@code age(day, birth)} or {@code birth <= day - interval} says the same.
 */
public final class Age {

    private Age() {}

    /** Whole years between birth and the day; negative for a birth after the day. */
    public static int on(LocalDate day, LocalDate birth) {
        return Period.between(birth, day).getYears();
    }
}

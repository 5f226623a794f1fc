package org.jiandang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuationTest {

    @ParameterizedTest
    @SecurityCase("T5")
    @CsvSource({
        "2028-02-29, 12, 2029-02-28",
        "2028-02-28, 12, 2029-02-28",
        "2027-02-28, 12, 2028-02-28",
        "2028-02-29, 48, 2032-02-29",
        "2029-01-31, 1, 2029-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2028-03-31, 1, 2028-04-30",
        "2028-12-31, 2, 2029-02-28"
    })
    void months_are_over_on_the_same_day_or_the_last_of_a_shorter_month(LocalDate left, int months, LocalDate over) {
        // Help is given to the day before.
        assertThat(new Continuation.Months(months).lastDay(left)).contains(over.minusDays(1));
    }
}

package org.jiandang.household.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;

class AgeTest {

    @Test
    @SecurityCase("T4")
    void who_was_born_on_29_february_is_a_year_older_on_1_march_of_a_common_year() {
        for (int year = 2023; year <= 2028; year++) {
            for (int age : new int[] {16, 18, 60, 65}) {
                if (!Year.isLeap(year - age)) {
                    continue;
                }
                LocalDate birth = LocalDate.of(year - age, 2, 29);
                assertThat(Age.on(LocalDate.of(year, 2, 28), birth)).isEqualTo(age - 1);
                assertThat(Age.on(LocalDate.of(year, 3, 1), birth)).isEqualTo(age);
                if (Year.isLeap(year)) {
                    assertThat(Age.on(LocalDate.of(year, 2, 29), birth)).isEqualTo(age);
                }
            }
        }
    }

    @Test
    @SecurityCase("T4")
    void everybody_else_is_a_year_older_on_the_birthday() {
        LocalDate birth = LocalDate.of(2008, 3, 1);
        assertThat(Age.on(LocalDate.of(2024, 2, 29), birth)).isEqualTo(15);
        assertThat(Age.on(LocalDate.of(2024, 3, 1), birth)).isEqualTo(16);
    }
}

package org.jiandang.policy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulebook part 2 §1.3, every vector, and scenario 7 of §15 with its twin. */
class NoticePeriodTest {

    private final WorkingDays calendar = ShippedCalendar.read();

    @ParameterizedTest
    @SecurityCase("T3")
    @CsvSource({
        "2020-02-24, 7, true,  2020-03-03, 2020-03-04",
        "2020-02-17, 5, true,  2020-02-21, 2020-02-24",
        "2019-11-01, 7, false, 2019-11-07, 2019-11-08",
        "2019-11-01, 7, true,  2019-11-11, 2019-11-12",
        "2019-09-27, 7, true,  2019-10-11, 2019-10-12",
        "2020-01-20, 7, true,  2020-02-05, 2020-02-06",
        "2014-09-26, 7, true,  2014-10-10, 2014-10-11",
        "2018-12-28, 5, true,  2019-01-04, 2019-01-07",
        "2026-02-11, 7, true,  2026-02-26, 2026-02-27"
    })
    void ends_on_the_day_the_rulebook_gives(
            LocalDate posted, int days, boolean working, LocalDate whenFirstCounts, LocalDate whenNextCounts) {
        assertThat(NoticePeriod.of(posted, days, working, true, calendar).last())
                .isEqualTo(whenFirstCounts);
        assertThat(NoticePeriod.of(posted, days, working, false, calendar).last())
                .isEqualTo(whenNextCounts);
    }

    @Test
    @SecurityCase("T1")
    void seven_days_from_the_first_of_november_let_decide_on_the_ninth_or_with_the_first_day_on_the_eighth() {
        LocalDate posted = LocalDate.of(2019, 11, 1);

        assertThat(NoticePeriod.of(posted, 7, false, false, calendar).earliestDecision())
                .isEqualTo("2019-11-09");
        assertThat(NoticePeriod.of(posted, 7, false, true, calendar).earliestDecision())
                .isEqualTo("2019-11-08");
    }

    @Test
    void is_not_over_on_its_last_day() {
        NoticePeriod period = NoticePeriod.of(LocalDate.of(2019, 11, 1), 7, false, false, calendar);

        assertThat(period.isOverOn(LocalDate.of(2019, 11, 8))).isFalse();
        assertThat(period.isOverOn(LocalDate.of(2019, 11, 9))).isTrue();
    }

    @Test
    void a_notice_posted_on_a_holiday_begins_to_count_on_the_next_working_day() {
        NoticePeriod period = NoticePeriod.of(LocalDate.of(2019, 10, 1), 1, true, true, calendar);

        assertThat(period).isEqualTo(new NoticePeriod(LocalDate.of(2019, 10, 8), LocalDate.of(2019, 10, 8)));
    }

    @Test
    void a_year_that_nobody_entered_is_an_error_and_never_guessed() {
        assertThatExceptionOfType(CalendarYearMissing.class)
                .isThrownBy(() -> NoticePeriod.of(LocalDate.of(2026, 12, 28), 7, true, false, calendar))
                .satisfies(missing -> assertThat(missing.year()).isEqualTo(2027));
    }

    @Test
    void calendar_days_need_no_calendar() {
        assertThat(NoticePeriod.of(LocalDate.of(2030, 12, 28), 7, false, false, calendar)
                        .last())
                .isEqualTo("2031-01-04");
    }

    @Test
    void a_notice_of_no_days_is_no_notice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoticePeriod.of(LocalDate.of(2020, 1, 1), 0, false, false, calendar));
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 250",
        "2015, 249",
        "2016, 250",
        "2017, 249",
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248"
    })
    void the_shipped_calendar_has_the_working_days_of_the_rulebook(int year, int workingDays) {
        assertThat(calendar.in(year)).isEqualTo(workingDays);
    }
}

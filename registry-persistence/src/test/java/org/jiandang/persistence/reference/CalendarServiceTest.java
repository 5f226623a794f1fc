package org.jiandang.persistence.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jiandang.policy.calendar.CalendarDay;
import org.jiandang.policy.calendar.CalendarRefused;
import org.jiandang.policy.calendar.CalendarService;
import org.jiandang.policy.calendar.CalendarYear;
import org.jiandang.policy.calendar.CalendarYearMissing;
import org.jiandang.policy.calendar.PolicyCalendar;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RegistryTest
@OwnDatabase
class CalendarServiceTest {

    @Autowired
    CalendarService service;

    @Autowired
    PolicyCalendar calendar;

    @Test
    @SecurityCase("T3")
    void the_shipped_years_are_there_and_the_next_is_an_error_until_it_is_entered() {
        assertThat(service.years())
                .extracting(CalendarYear::year)
                .startsWith(2014, 2015)
                .hasSizeGreaterThanOrEqualTo(13);
        assertThatExceptionOfType(CalendarYearMissing.class)
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 1, 4)));
        assertThat(service.missing(LocalDate.of(2026, 11, 30))).isEmpty();
        assertThat(service.missing(LocalDate.of(2026, 12, 1))).contains(Year.of(2027));
        assertThat(service.missing(LocalDate.of(2027, 1, 1))).contains(Year.of(2027));

        service.enter(
                2027,
                List.of(
                        new CalendarDay(LocalDate.of(2027, 1, 1), "元旦", false),
                        new CalendarDay(LocalDate.of(2027, 1, 3), "元旦", true)),
                "国办发明电〔2026〕9号");

        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 3))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(service.days(2027)).hasSize(2);
        assertThat(service.missing(LocalDate.of(2026, 12, 31))).isEmpty();
    }

    @Test
    void a_calendar_that_cannot_be_right_is_refused() {
        CalendarDay holiday = new CalendarDay(LocalDate.of(2028, 1, 3), "元旦", false);
        List<List<CalendarDay>> wrong = List.of(
                List.of(),
                List.of(holiday, holiday),
                List.of(holiday, new CalendarDay(LocalDate.of(2029, 1, 1), "元旦", false)),
                List.of(holiday, new CalendarDay(LocalDate.of(2028, 1, 4), "元旦", true)));

        for (List<CalendarDay> days : wrong) {
            assertThatExceptionOfType(CalendarRefused.class).isThrownBy(() -> service.enter(2028, days, "某文"));
        }
        assertThatExceptionOfType(CalendarYearMissing.class)
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2028, 1, 4)));
    }
}

package org.jiandang.policy.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the working-day calendar: what is wrong is refused before it is kept. */
@Service
public class CalendarService {

    private final CalendarRecords records;

    CalendarService(CalendarRecords records) {
        this.records = records;
    }

    @Transactional(readOnly = true)
    public List<CalendarYear> years() {
        return records.years();
    }

    /**
     * The year that is needed and has not been entered: this one, or from 1 December the next. Without it no notice in working days can be posted
     * whose end lies in it.
     */
    @Transactional(readOnly = true)
    public Optional<Year> missing(LocalDate today) {
        Set<Integer> entered = new HashSet<>();
        records.years().forEach(year -> entered.add(year.year()));
        return Stream.of(today, today.getMonth() == Month.DECEMBER ? today.plusMonths(1) : today)
                .map(LocalDate::getYear)
                .filter(year -> !entered.contains(year))
                .map(Year::of)
                .findFirst();
    }

    @Transactional(readOnly = true)
    public List<CalendarDay> days(int year) {
        return records.days(year);
    }

    /**
     * Enters or corrects a year.
     *
     * @param days the holidays and the weekend days worked in their stead; ordinary days are not listed
     * @param source the announcement
     */
    @Transactional
    public void enter(int year, List<CalendarDay> days, String source) {
        Set<LocalDate> seen = new HashSet<>();
        for (CalendarDay day : days) {
            if (day.day().getYear() != year) {
                throw new CalendarRefused("OTHER_YEAR", day.day(), String.valueOf(year));
            }
            if (!seen.add(day.day())) {
                throw new CalendarRefused("TWICE", day.day());
            }
            if (day.working() && !isWeekend(day.day())) {
                throw new CalendarRefused("NO_WEEKEND", day.day());
            }
        }
        if (days.stream().allMatch(CalendarDay::working)) {
            throw new CalendarRefused("NO_HOLIDAY", String.valueOf(year));
        }
        records.enter(year, days, source);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

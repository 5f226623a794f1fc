package org.jiandang.policy.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The calendar of some years: Monday to Friday, but for the days that the State Council's announcements name.
 *
 * @param years the years that have been entered
 * @param exceptions the days named: true for a weekend day that is worked, false for a holiday
 */
public record WorkingDays(Set<Integer> years, Map<LocalDate, Boolean> exceptions) implements PolicyCalendar {

    public WorkingDays {
        years = Set.copyOf(years);
        exceptions = Map.copyOf(exceptions);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new CalendarYearMissing(day.getYear());
        }
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    /** How many working days the year has. */
    public long in(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).filter(this::isWorkingDay).count();
    }
}

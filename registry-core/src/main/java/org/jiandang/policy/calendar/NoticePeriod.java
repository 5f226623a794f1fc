package org.jiandang.policy.calendar;

import java.time.LocalDate;

/**
 * The days a notice must hang.
 *
 * @param first the first day that counts
 * @param last the last day that counts
 */
public record NoticePeriod(LocalDate first, LocalDate last) {

    /**
     * Counts the period from the day of posting.
     *
     * @param start the day the notice is posted
     * @param days how many days must count
     * @param workingDays whether only working days count
     * @param firstDayCounts whether the day of posting counts, or counting begins on the next day
     */
    public static NoticePeriod of(
            LocalDate start, int days, boolean workingDays, boolean firstDayCounts, PolicyCalendar calendar) {
        if (days < 1) {
            throw new IllegalArgumentException("a notice of " + days + " days");
        }
        LocalDate first = counting(firstDayCounts ? start : start.plusDays(1), workingDays, calendar);
        LocalDate last = first;
        for (int counted = 1; counted < days; counted++) {
            last = counting(last.plusDays(1), workingDays, calendar);
        }
        return new NoticePeriod(first, last);
    }

    /** The first day on which the next step may be taken. */
    public LocalDate earliestDecision() {
        return last.plusDays(1);
    }

    /** Whether the whole period has passed on the day. */
    public boolean isOverOn(LocalDate day) {
        return day.isAfter(last);
    }

    private static LocalDate counting(LocalDate from, boolean workingDays, PolicyCalendar calendar) {
        LocalDate day = from;
        while (workingDays && !calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}

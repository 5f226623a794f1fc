package org.jiandang.policy.calendar;

import org.jiandang.refusal.Refusal;

/** Working days of a year were asked for that nobody has entered. An administrator can enter them. */
public final class CalendarYearMissing extends Refusal {

    private final int year;

    public CalendarYearMissing(int year) {
        super("refusal.CalendarYearMissing", String.valueOf(year));
        this.year = year;
    }

    public int year() {
        return year;
    }
}

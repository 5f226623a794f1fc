package org.jiandang.policy.calendar;

import java.util.List;

/** The calendar as it is kept: year by year, each entered as a whole from the State Council's announcement. */
public interface CalendarRecords {

    /** The years that have been entered, with their working days, in order. */
    List<CalendarYear> years();

    /** The days of a year that differ from Monday to Friday, in order; empty also for a year that has not been entered. */
    List<CalendarDay> days(int year);

    /** Enters a year in place of what was there. */
    void enter(int year, List<CalendarDay> days, String source);
}

package org.jiandang.policy.calendar;

import java.time.LocalDate;

/** The working days of the country, as the State Council announces them for each year. */
public interface PolicyCalendar {

    /**
     * Whether the day is a working day: Monday to Friday except holidays, and the weekend days worked in their stead.
     *
     * @throws CalendarYearMissing when the year has not been entered; it is never guessed
     */
    boolean isWorkingDay(LocalDate day);
}

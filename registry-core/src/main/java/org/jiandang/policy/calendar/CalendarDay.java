package org.jiandang.policy.calendar;

import java.time.LocalDate;

/**
 * A day on which the calendar differs from Monday to Friday.
 *
 * @param day the day
 * @param name the festival, as announced
 * @param working true for a weekend day worked in a holiday's stead, false for a holiday
 */
public record CalendarDay(LocalDate day, String name, boolean working) {}

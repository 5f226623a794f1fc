package org.jiandang.policy.calendar;

/**
 * A year of the calendar that has been entered.
 *
 * @param year the year
 * @param workingDays how many working days it has
 * @param source the announcement or file it was taken from
 */
public record CalendarYear(int year, long workingDays, String source) {}

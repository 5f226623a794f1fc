package org.jiandang.round;

/**
 * A figure as it was frozen and as it stands today.
 *
 * @param measure what is counted
 * @param detail status, cause or part; empty for none
 */
public record YearEndFigure(
        Measure measure, String detail, long households, long people, long householdsToday, long peopleToday) {

    public long householdsChanged() {
        return householdsToday - households;
    }

    public long peopleChanged() {
        return peopleToday - people;
    }
}

package org.jiandang.demo.story;

import java.time.LocalDate;

/** Where and when the demonstration plays. */
record Scene(Layout layout, Years years, DemoPeople people) {

    /** The last day on which anything of it happened: nothing lies in the future of anybody's clock. */
    LocalDate limit() {
        return years.today().minusDays(1);
    }

    /**
     * The years of the demonstration, reckoned from the day it is made: three that are over and one that is open. The open year is that of the day eleven
     * weeks ago, so that its survey and its cases fit between then and now.
     */
    record Years(LocalDate today) {

        private static final int SURVEYED_BEFORE = 77;

        int open() {
            return surveyed().getYear();
        }

        int first() {
            return open() - 3;
        }

        private LocalDate surveyed() {
            return today.minusDays(SURVEYED_BEFORE);
        }

        /** The day of a year's survey. */
        LocalDate surveyOf(int year) {
            return year == open() ? surveyed() : LocalDate.of(year, 9, 10);
        }

        /** The day the survey of a year was let into the register. */
        LocalDate intakeOf(int year) {
            return surveyOf(year).plusDays(10);
        }

        /** The first day of a year's cases. */
        LocalDate casesOf(int year) {
            return surveyOf(year).plusDays(14);
        }
    }
}

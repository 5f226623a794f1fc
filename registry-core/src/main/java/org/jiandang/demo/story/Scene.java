package org.jiandang.demo.story;

import java.time.LocalDate;

/** Where and when the demonstration plays. */
record Scene(Layout layout, Years years, DemoPeople people) {

    /** The last day on which anything of it happened: nothing lies in the future of anybody's clock. */
    LocalDate limit() {
        return years.today().minusDays(1);
    }
}

package org.jiandang.demo.story;

import static org.jiandang.demo.story.Turn.*;
import static org.jiandang.procedure.Stage.*;

import java.util.List;
import org.jiandang.procedure.Stage;

/** Which cases stand where on the day the demonstration is made. */
final class DemoPlan {

    /** A wish whose household is still to be found. */
    record Line(Stage until, Turn turn) {}

    /**
     * Cases that began together.
     *
     * @param daysAgo when they began, before the day the demonstration is made
     */
    record Group(int daysAgo, boolean swapped, List<Line> lines) {}

    /** Exits of the home village in the open year: one sheet ended, one hangs, and something waits at every desk. */
    static final List<Group> HOME_EXITS = List.of(
            group(
                    40,
                    false,
                    line(CLOSED),
                    line(ANNOUNCED),
                    line(COUNTY_REVIEW),
                    line(TOWNSHIP_REVIEW),
                    line(VILLAGE_NOTICE, SENT_BACK)),
            group(
                    20,
                    true,
                    line(VILLAGE_NOTICE),
                    line(VILLAGE_NOTICE),
                    line(APPRAISED, VOTED_DOWN),
                    line(VERIFIED, DECLINED)),
            group(12, false, line(VILLAGE_NOTICE), line(VILLAGE_NOTICE, OBJECTED), line(SIGNED), line(APPRAISED)),
            group(5, true, line(VISITED), line(NOMINATED), line(NOMINATED, TAKEN_BACK)));

    /** Entries of the home village in the open year; the last household of the first group is the one that falls back. */
    static final List<Group> HOME_ENTRIES = List.of(
            group(
                    45,
                    true,
                    line(REGISTERED),
                    line(ANNOUNCED),
                    line(COUNTY_REVIEW),
                    line(TOWNSHIP_NOTICE),
                    line(TOWNSHIP_REVIEW)),
            group(18, false, line(VILLAGE_NOTICE), line(VILLAGE_NOTICE, TURNED_DOWN), line(MATCHED, SUSPECTED)),
            group(9, true, line(VILLAGE_NOTICE), line(VILLAGE_NOTICE, OBJECTED), line(MATCHED)),
            group(4, false, line(GROUP_REVIEWED), line(SURVEYED), line(APPLIED), line(APPLIED, TAKEN_BACK)));

    /** Exits of a neighbouring village in the open year, so that the township has more than one village's to do. */
    static final List<Group> NEIGHBOUR_EXITS =
            List.of(group(21, false, line(VILLAGE_NOTICE), line(TOWNSHIP_REVIEW), line(CLOSED)));

    static final List<Group> NEIGHBOUR_ENTRIES = List.of(group(30, false, line(TOWNSHIP_NOTICE), line(VILLAGE_NOTICE)));

    /** Cases of a year that is over, in any village. */
    static final List<Line> PAST_EXITS = List.of(
            line(CLOSED),
            line(CLOSED),
            line(CLOSED, OBJECTION_SETTLED),
            line(CLOSED),
            line(VILLAGE_NOTICE, OBJECTION_UPHELD));

    static final List<Line> PAST_ENTRIES =
            List.of(line(REGISTERED), line(REGISTERED, LIFTED), line(APPRAISED, VOTED_DOWN));

    private DemoPlan() {}

    private static Group group(int daysAgo, boolean swapped, Line... lines) {
        return new Group(daysAgo, swapped, List.of(lines));
    }

    private static Line line(Stage until) {
        return new Line(until, NONE);
    }

    private static Line line(Stage until, Turn turn) {
        return new Line(until, turn);
    }
}

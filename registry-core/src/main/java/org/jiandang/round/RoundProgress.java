package org.jiandang.round;

import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * How far an area is in a round. The figures of villages add up to those of their township, and those to the county's.
 *
 * @param area village, township or county
 * @param due households the round asks for
 * @param done those of them for which nothing is left
 * @param unsurveyed households without a finished record of the year
 * @param doubtful households with a finding nobody has answered
 * @param running households with a case that has not ended
 * @param unrecorded villages without their own record of the year
 * @param reminder the latest reminder to the area itself
 */
public record RoundProgress(
        RegionCode area,
        String name,
        long due,
        long done,
        long unsurveyed,
        long doubtful,
        long running,
        int unrecorded,
        @Nullable Reminder reminder) {

    /** Households for which something is left. */
    public long left() {
        return due - done;
    }

    /** Whether nothing at all is left, neither of the households nor of the villages. */
    public boolean isDone() {
        return left() == 0 && unrecorded == 0;
    }
}

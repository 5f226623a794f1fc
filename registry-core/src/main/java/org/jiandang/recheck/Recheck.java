package org.jiandang.recheck;

import java.time.Instant;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * One re-check of an area.
 *
 * @param area what is judged: the region and everything under it
 * @param job the background job that does it
 * @param total households when it began
 * @param judged households judged so far
 * @param position the last of them
 */
public record Recheck(
        RecheckId id,
        RegionCode area,
        RecheckState state,
        @Nullable Long job,
        String askedBy,
        Times times,
        long total,
        long judged,
        Position position) {

    /** When it was asked for, begun and ended. */
    public record Times(
            Instant asked,
            @Nullable Instant started,
            @Nullable Instant ended) {}

    /** 0 to 100. */
    public int percent() {
        if (state == RecheckState.DONE) {
            return 100;
        }
        return total <= 0 ? 0 : (int) Math.min(99, judged * 100 / total);
    }
}

package org.jiandang.round;

import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The balance of an area: what stood at the year end before, plus what came, minus what went, is what stands now.
 *
 * @param before people registered at the year end before; null without one
 * @param people people registered at this one
 */
public record YearEndArea(
        RegionCode area,
        String name,
        @Nullable Long before,
        long arrived,
        long departed,
        long households,
        long people,
        long peopleToday) {

    /** What the balance misses by; zero when it holds, and when there is nothing to compare with. */
    public long mismatch() {
        return before == null ? 0 : people - (before + arrived - departed);
    }
}

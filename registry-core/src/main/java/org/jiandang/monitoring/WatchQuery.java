package org.jiandang.monitoring;

import java.time.LocalDate;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What the list of watched households is asked for.
 *
 * @param today the day by which help is late
 * @param after the last row of the page before, by village and serial
 */
public record WatchQuery(
        RegionCode area,
        @Nullable WatchKind kind,
        Standing state,
        LocalDate today,
        @Nullable After after) {

    /** Which watches. */
    public enum Standing {
        RUNNING,
        /** Watched, and no help has begun though its term is over. */
        LATE,
        CLEARED
    }

    /** Where a page begins. */
    public record After(String village, long serial) {

        /** Reads what {@link #toString} writes; throws {@link IllegalArgumentException}. */
        public static After of(String text) {
            if (!text.matches("\\d{12},\\d{1,18}")) {
                throw new IllegalArgumentException("not a place in the list");
            }
            return new After(text.substring(0, 12), Long.parseLong(text.substring(13)));
        }

        @Override
        public String toString() {
            return village + "," + serial;
        }
    }
}

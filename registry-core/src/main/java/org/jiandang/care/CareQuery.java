package org.jiandang.care;

import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a list of people in care is asked for.
 *
 * @param waiting true: only those somebody has to look at
 * @param after where the page begins, as {@code village_serial}; null for the first
 */
public record CareQuery(
        RegionCode area,
        @Nullable CareGroup group,
        @Nullable CareState state,
        boolean waiting,
        @Nullable Place after,
        int size) {

    /**
     * A place in the list.
     *
     * @param village twelve digits
     */
    public record Place(String village, long serial) {

        /** Reads the form of addresses, {@code 152222100201_17}; throws {@link IllegalArgumentException}. */
        public static Place of(String text) {
            if (!text.matches("\\d{12}_\\d{1,18}")) {
                throw new IllegalArgumentException("not a place in the list");
            }
            return new Place(text.substring(0, 12), Long.parseLong(text.substring(13)));
        }

        @Override
        public String toString() {
            return village + "_" + serial;
        }
    }
}

package org.jiandang.support.search;

import org.jiandang.region.RegionCode;
import org.jiandang.support.code.OfficerPost;
import org.jiandang.support.code.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * What a list of officers is asked for.
 *
 * @param area the region in which they stand by households
 * @param after where the page begins: behind this officer; null for the first
 */
public record OfficerQuery(
        RegionCode area,
        @Nullable UnitType unitType,
        @Nullable OfficerPost post,
        @Nullable Place after,
        int size) {

    /**
     * A place in the list, which goes by area and serial.
     *
     * @param area twelve digits
     */
    public record Place(String area, long serial) {

        /** Reads the form of addresses, {@code 152222100000_17}; throws {@link IllegalArgumentException}. */
        public static Place of(String text) {
            if (!text.matches("\\d{12}_\\d{1,18}")) {
                throw new IllegalArgumentException("not a place in the list");
            }
            return new Place(text.substring(0, 12), Long.parseLong(text.substring(13)));
        }

        @Override
        public String toString() {
            return area + "_" + serial;
        }
    }
}

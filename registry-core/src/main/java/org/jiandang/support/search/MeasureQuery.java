package org.jiandang.support.search;

import java.time.LocalDate;
import org.jiandang.region.RegionCode;
import org.jiandang.support.code.MeasureClass;
import org.jspecify.annotations.Nullable;

/**
 * What a list of measures is asked for: those that count, the newest first.
 *
 * @param year the year in which they began
 * @param signed true: with the household's signature; false: without; null: both
 * @param after where the page begins; null for the first
 */
public record MeasureQuery(
        RegionCode area,
        @Nullable MeasureClass kind,
        @Nullable Integer year,
        @Nullable Boolean signed,
        @Nullable Place after,
        int size) {

    /** A place in the list. */
    public record Place(LocalDate since, long serial) {

        /** Reads the form of addresses, {@code 2018-09-12_17}; throws {@link IllegalArgumentException}. */
        public static Place of(String text) {
            if (!text.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}")) {
                throw new IllegalArgumentException("not a place in the list");
            }
            return new Place(LocalDate.parse(text.substring(0, 10)), Long.parseLong(text.substring(11)));
        }

        @Override
        public String toString() {
            return since + "_" + serial;
        }
    }
}

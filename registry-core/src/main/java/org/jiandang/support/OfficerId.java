package org.jiandang.support;

import org.jiandang.region.RegionCode;

/** Key of a support officer: the six digits of the county first, then a serial. */
public record OfficerId(String countyCode, long serial) {

    public OfficerId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not an officer id");
        }
    }

    /** Reads {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static OfficerId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not an officer id");
        }
        return new OfficerId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    static OfficerId in(RegionCode area, long serial) {
        return new OfficerId(area.countyCode(), serial);
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

package org.jiandang.support;

/** Key of a measure: the six digits of the county first, then a serial. */
public record MeasureId(String countyCode, long serial) {

    public MeasureId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a measure id");
        }
    }

    /** Reads {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static MeasureId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a measure id");
        }
        return new MeasureId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

package org.jiandang.replay;

/** Key of a replay: the first six digits of its area, then a serial. */
public record ReplayId(String countyCode, long serial) {

    public ReplayId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a replay id");
        }
    }

    /** Reads {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static ReplayId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a replay id");
        }
        return new ReplayId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

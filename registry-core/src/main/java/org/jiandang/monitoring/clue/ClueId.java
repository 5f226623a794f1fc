package org.jiandang.monitoring.clue;

/** Key of a clue: the six digits of its county first, then a serial. */
public record ClueId(String countyCode, long serial) {

    public ClueId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a clue id");
        }
    }

    /** Reads the form of addresses, {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static ClueId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a clue id");
        }
        return new ClueId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

package org.jiandang.round;

/**
 * Key of a round or of a year end.
 *
 * @param countyCode first six digits of its county
 * @param serial serial
 */
public record RoundId(String countyCode, long serial) {

    public RoundId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a key of a round");
        }
    }

    /** Reads the form of addresses, {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static RoundId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a key of a round");
        }
        return new RoundId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

package org.jiandang.retention;

/**
 * Key of a request or of a run.
 *
 * @param countyCode six digits
 * @param serial serial
 */
public record RetentionId(String countyCode, long serial) {

    public RetentionId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a key of retention");
        }
    }

    /** Reads the form of addresses, {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static RetentionId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a key of retention");
        }
        return new RetentionId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

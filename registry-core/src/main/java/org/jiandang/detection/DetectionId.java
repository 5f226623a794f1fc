package org.jiandang.detection;

/**
 * Key of a declaration or of a suspicion.
 *
 * @param countyCode first six digits of the area it stands in
 * @param serial serial
 */
public record DetectionId(String countyCode, long serial) {

    public DetectionId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a key of detection");
        }
    }

    /** Reads the form of addresses, {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static DetectionId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a key of detection");
        }
        return new DetectionId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

package org.jiandang.support;

/** Key of a pairing: the six digits of the county first, then a serial. */
public record PairingId(String countyCode, long serial) {

    public PairingId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a pairing id");
        }
    }

    /** Reads {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static PairingId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a pairing id");
        }
        return new PairingId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

package org.jiandang.household.finding;

/** Key of a doubt: the six digits of its county first, then a serial. */
public record FindingId(String countyCode, long serial) {

    public FindingId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a finding id");
        }
    }

    /** Reads {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static FindingId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a finding id");
        }
        return new FindingId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

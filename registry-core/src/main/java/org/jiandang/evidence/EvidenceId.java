package org.jiandang.evidence;

/** Key of a piece of evidence: the six digits of its county first, then a serial. */
public record EvidenceId(String countyCode, long serial) {

    public EvidenceId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not an evidence id");
        }
    }

    /** Reads the form of addresses, {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static EvidenceId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not an evidence id");
        }
        return new EvidenceId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

package org.jiandang.household.draft;

import org.jiandang.refusal.NotFound;

/** Key of a draft: the six digits of its county first, then a serial. */
public record DraftId(String countyCode, long serial) {

    public DraftId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a draft id");
        }
    }

    /** Reads the form of addresses, {@code 152222-17}; another form names no draft. */
    public static DraftId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new NotFound("draft", text);
        }
        return new DraftId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

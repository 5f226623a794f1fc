package org.jiandang.notice;

/** Key of a sheet: the six digits of its county first, then a serial. */
public record NoticeId(String countyCode, long serial) {

    public NoticeId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a notice id");
        }
    }

    /** Reads the form of addresses, {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static NoticeId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a notice id");
        }
        return new NoticeId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

package org.jiandang.recheck.special;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last row of a page: village, household, member. */
public record SpecialCursor(String village, long serial, int member) {

    public static final SpecialCursor START = new SpecialCursor("", 0, 0);

    private static final Pattern TEXT = Pattern.compile("([0-9]{12})-([0-9]{1,18})-([0-9]{1,3})");

    /** Reads {@code 152222101201-17-2}; throws {@link IllegalArgumentException}. */
    public static SpecialCursor of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new SpecialCursor(
                matcher.group(1), Long.parseLong(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return village + "-" + serial + "-" + member;
    }
}

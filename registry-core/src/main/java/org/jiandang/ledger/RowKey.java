package org.jiandang.ledger;

import java.util.regex.Pattern;

/**
 * Where a row stands in a ledger's order, so that the next page can begin behind it.
 *
 * @param village twelve-digit code of the row's village
 * @param serial serial of the household, case or notice within its county
 * @param no number within it, 0 where there is only one row
 * @param position how many rows stand up to and including this one
 */
public record RowKey(String village, long serial, int no, long position) {

    /** Before the first row. */
    public static final RowKey START = new RowKey("000000000000", 0, 0, 0);

    private static final Pattern TEXT = Pattern.compile("(\\d{12})\\.(\\d{1,18})\\.(\\d{1,9})\\.(\\d{1,18})");

    /** Reads what {@link #toString()} wrote; anything else is the start. */
    public static RowKey parse(String text) {
        var match = TEXT.matcher(text);
        return match.matches()
                ? new RowKey(
                        match.group(1),
                        Long.parseLong(match.group(2)),
                        Integer.parseInt(match.group(3)),
                        Long.parseLong(match.group(4)))
                : START;
    }

    @Override
    public String toString() {
        return village + "." + serial + "." + no + "." + position;
    }
}

package org.jiandang.household.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the search list, whose one order is village and serial.
 *
 * @param villageCode twelve digits
 * @param serial serial of the household the page ended or began with
 * @param backward whether the page before it is asked for instead of the page after it
 */
public record Cursor(String villageCode, long serial, boolean backward) {

    private static final Pattern SHAPE = Pattern.compile("([ab])(\\d{12})-(\\d{1,18})");

    public static Cursor after(HouseholdRow row) {
        return new Cursor(row.village().value(), row.id().serial(), false);
    }

    public static Cursor before(HouseholdRow row) {
        return new Cursor(row.village().value(), row.id().serial(), true);
    }

    /** Reads the form of addresses; nothing when the text is not a cursor. */
    public static Optional<Cursor> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Cursor(matcher.group(2), Long.parseLong(matcher.group(3)), "b".equals(matcher.group(1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return (backward ? "b" : "a") + villageCode + "-" + serial;
    }
}

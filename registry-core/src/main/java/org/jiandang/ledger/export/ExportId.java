package org.jiandang.ledger.export;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Key of an export.
 *
 * @param countyCode first six digits of its area
 * @param serial serial
 */
public record ExportId(String countyCode, long serial) {

    private static final Pattern TEXT = Pattern.compile("(\\d{6})-(\\d{1,18})");

    /** Reads {@code 152222-42}. */
    public static Optional<ExportId> parse(String text) {
        var match = TEXT.matcher(text);
        return match.matches()
                ? Optional.of(new ExportId(match.group(1), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

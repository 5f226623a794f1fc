package org.jiandang.policy.whatif;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Key of a what-if.
 *
 * @param countyCode first six digits of its area
 * @param serial serial
 */
public record WhatIfId(String countyCode, long serial) {

    private static final Pattern TEXT = Pattern.compile("(\\d{6})-(\\d{1,18})");

    /** Reads {@code 150000-42}. */
    public static Optional<WhatIfId> parse(String text) {
        var match = TEXT.matcher(text);
        return match.matches()
                ? Optional.of(new WhatIfId(match.group(1), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

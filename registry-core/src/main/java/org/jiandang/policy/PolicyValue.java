package org.jiandang.policy;

import java.math.BigDecimal;
import org.jiandang.policy.line.LineKey;
import org.jspecify.annotations.Nullable;

/**
 * One value of a profile as it is written down.
 *
 * @param parameter its name, for example {@code notice.ENTRY_VILLAGE}, {@code limit.WATER_LITRES} or {@code line}
 * @param line which line it is, only where the parameter is {@code line}
 * @param value the value as text
 * @param inclusive whether the value itself passes; of a notice, whether the day of posting counts
 * @param unit the unit, for example {@code CNY}, {@code day}, {@code workingDay}, {@code percent}, {@code month}
 * @param provenance where it is written
 * @param profile the profile that sets it: the region's own, or one above it
 * @param prefix the area it is narrowed to, empty for all of the profile's
 */
public record PolicyValue(
        String parameter,
        @Nullable LineKey line,
        String value,
        boolean inclusive,
        String unit,
        Provenance provenance,
        String profile,
        String prefix) {

    /** The parameter name of income lines. */
    public static final String LINE = "line";

    private static final Provenance PLAIN = new Provenance(Clause.of(""), "", "", false);

    /** An income line in yuan; entry lines are mostly exclusive (低于), exit lines always (超过). */
    public static PolicyValue line(LineKey key, String value, boolean inclusive) {
        return new PolicyValue(LINE, key, value, inclusive, "CNY", PLAIN, "", "");
    }

    /** Any other value. */
    public static PolicyValue of(String parameter, String value, boolean inclusive, String unit) {
        return new PolicyValue(parameter, null, value, inclusive, unit, PLAIN, "", "");
    }

    /** The same value with its origin. */
    public PolicyValue from(Provenance origin) {
        return new PolicyValue(parameter, line, value, inclusive, unit, origin, profile, prefix);
    }

    /** What tells it from the other values of a profile. */
    public String identity() {
        return line == null ? parameter : parameter + "." + line;
    }

    /** Whether this value, set later, takes the place of one that another profile or a wider area sets. */
    boolean overrules(PolicyValue earlier) {
        boolean sameOrigin = profile.equals(earlier.profile) && prefix.equals(earlier.prefix);
        return !sameOrigin && line != null && earlier.line != null && line.covers(earlier.line);
    }

    /** The value as a limit. */
    public Threshold threshold() {
        return new Threshold(new BigDecimal(value), inclusive);
    }
}

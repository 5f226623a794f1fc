package org.jiandang.household.finding;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiandang.policy.Severity;
import org.jiandang.region.RegionCode;

/**
 * The open doubts of one rule in one village, which one reason may answer together.
 *
 * @param count how many
 * @param households in how many households
 */
public record FindingGroup(
        RegionCode village, String villageName, String code, Severity severity, long count, long households) {

    /** Where it stands in the list, so that the next page can begin behind it. */
    public Key key() {
        return new Key(village.value(), code, severity.name());
    }

    /**
     * A place in the list.
     *
     * @param village twelve digits
     * @param severity its name
     */
    public record Key(String village, String code, String severity) {

        /** Before the first group. */
        public static final Key START = new Key("", "", "");

        private static final Pattern TEXT = Pattern.compile("(\\d{12})_([\\w-]{1,40})_([A-Z]{1,20})");

        /** Reads what {@link #toString()} wrote; anything else is no place. */
        public static Optional<Key> parse(String text) {
            Matcher match = TEXT.matcher(text);
            return match.matches()
                    ? Optional.of(new Key(match.group(1), match.group(2), match.group(3)))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return village + "_" + code + "_" + severity;
        }
    }
}

package org.jiandang.policy.change;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Key of a proposal.
 *
 * @param countyCode first six digits of its area
 * @param serial serial
 */
public record ProposalId(String countyCode, long serial) {

    private static final Pattern TEXT = Pattern.compile("(\\d{6})-(\\d{1,18})");

    /** Reads {@code 150000-42}. */
    public static Optional<ProposalId> parse(String text) {
        var match = TEXT.matcher(text);
        return match.matches()
                ? Optional.of(new ProposalId(match.group(1), Long.parseLong(match.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

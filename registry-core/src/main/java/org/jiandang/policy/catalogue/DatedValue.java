package org.jiandang.policy.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.jiandang.policy.PolicyValue;
import org.jspecify.annotations.Nullable;

/**
 * A value with the days it is meant for.
 *
 * @param from the first day
 * @param to the last day, none while it has no end
 * @param origin {@code FILE} where it came with the registry, {@code proposal:<id>} where a proposal was released, else the account
 * @param replaced whether a later revision took its place, so that only versions of before still give it
 */
public record DatedValue(
        PolicyValue value, LocalDate from, @Nullable LocalDate to, String origin, boolean replaced) {

    private static final String PROPOSAL = "proposal:";

    /** How the origin of a released proposal is written. */
    public static String originOf(String proposal) {
        return PROPOSAL + proposal;
    }

    /** The proposal it was released from. */
    public Optional<String> proposal() {
        return origin.startsWith(PROPOSAL) ? Optional.of(origin.substring(PROPOSAL.length())) : Optional.empty();
    }

    public boolean isFuture(LocalDate today) {
        return !replaced && from.isAfter(today);
    }
}

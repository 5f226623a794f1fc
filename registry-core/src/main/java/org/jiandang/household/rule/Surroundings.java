package org.jiandang.household.rule;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What only the registry as a whole, or a department, can tell of a household. {@code null} means that nobody was asked: the rules are silent.
 *
 * @param duplicates      active registrations elsewhere, by member number; {@link #STATED_HEAD} for the head's number stated on the line of a
 *                        household without its members
 * @param dead            members in the police list of deaths
 * @param helpers         members who are also registered as helpers
 * @param repeating       members in the same school grade for three years
 * @param hasHelper       whether a valid pairing with a helper exists
 * @param accountIsShared whether another household is paid on the same account
 */
public record Surroundings(
        @Nullable Map<Integer, Duplicate> duplicates,
        @Nullable Set<Integer> dead,
        @Nullable Set<Integer> helpers,
        @Nullable Set<Integer> repeating,
        @Nullable Boolean hasHelper,
        @Nullable Boolean accountIsShared) {

    /** The key of the stated head among {@link #duplicates}. */
    public static final int STATED_HEAD = 0;

    public static final Surroundings NOT_ASKED = new Surroundings(null, null, null, null, null, null);

    /** Only the registry's own numbers were compared. */
    public static Surroundings ofDuplicates(Map<Integer, Duplicate> duplicates) {
        return new Surroundings(Map.copyOf(duplicates), null, null, null, null, null);
    }
}

package org.jiandang.monitoring.clue;

import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jspecify.annotations.Nullable;

/**
 * A household that a clue may be about.
 *
 * @param byNumber whether the identity number says so, and not only a name
 */
public record Candidate(
        HouseholdId id,
        String householdNo,
        String headName,
        @Nullable String group,
        int population,
        HouseholdStatus status,
        boolean byNumber) {}

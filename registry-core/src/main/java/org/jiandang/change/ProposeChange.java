package org.jiandang.change;

import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a change.
 *
 * @param submissionKey what tells a second sending of the same form from a new one, 1 to 64 characters
 * @param note the circumstances
 * @param evidence serials of what proves it: birth or death certificate, household register …
 */
public record ProposeChange(
        String submissionKey,
        HouseholdId household,
        Change change,
        @Nullable String note,
        List<String> evidence) {

    public ProposeChange {
        evidence = List.copyOf(evidence);
        if (submissionKey.isBlank() || submissionKey.length() > 64) {
            throw new IllegalArgumentException("a submission key has 1 to 64 characters");
        }
    }

    ProposeChange telling(Change told) {
        return new ProposeChange(submissionKey, household, told, note, evidence);
    }
}

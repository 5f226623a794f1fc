package org.jiandang.care;

import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A person in one of the groups, as pages show it.
 *
 * @param holds whether the card still tells that the person is of the group; null for one entered by hand
 * @param reason why a person decided so, where a reason was asked for
 * @param decidedBy the name of whoever decided last; null while nobody has
 * @param version to be handed back with a change
 */
public record CareEntry(
        CareId id,
        CareGroup group,
        CareState state,
        HouseholdId household,
        int memberNo,
        String name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        String headName,
        String village,
        String villageName,
        @Nullable Boolean holds,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        CareArrangement arrangement,
        int version) {

    /** Whether somebody has to look: nobody has decided, or the card no longer tells what was confirmed. */
    public boolean waits() {
        return state == CareState.SUGGESTED
                || state == CareState.CONFIRMED && Boolean.FALSE.equals(holds) && reason == null;
    }
}

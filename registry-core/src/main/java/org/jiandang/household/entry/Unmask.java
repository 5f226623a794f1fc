package org.jiandang.household.entry;

import org.jiandang.audit.StatedReason;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one full number.
 *
 * @param memberNo the member whose identity number is asked for; none for the household's bank account
 * @param reason why, kept in the audit record
 */
public record Unmask(HouseholdId id, @Nullable Integer memberNo, String reason) {

    /** Whether the reason is one ({@link StatedReason}). */
    public boolean hasReason() {
        return StatedReason.isReason(reason);
    }
}

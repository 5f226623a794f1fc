package org.jiandang.support;

import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.support.code.OfficerRank;
import org.jiandang.support.code.UnitLevel;
import org.jspecify.annotations.Nullable;

/**
 * A line of the handbook's list of helpers: a household and the officer who stands by it, from a day until a day. A change of officer or of dates
 * writes a new line; the old one stays.
 *
 * @param officerName the officer as of the pairing, so that the line reads the same when the officer moves on
 * @param until the last day; null while it lasts
 * @param reason why it ended
 * @param replacedBy the line that corrects this one, which then does not count; null for a valid one (有效标志)
 */
public record Pairing(
        PairingId id,
        HouseholdId household,
        String headName,
        String villageName,
        OfficerId officer,
        String officerName,
        String unit,
        UnitLevel level,
        OfficerRank rank,
        String phone,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String reason,
        @Nullable Long replacedBy) {

    /** Whether the line counts; one that was corrected does not. */
    public boolean isValid() {
        return replacedBy == null;
    }

    /** Whether it stands on the day. */
    public boolean isCurrent(LocalDate day) {
        LocalDate last = until;
        return isValid() && !since.isAfter(day) && (last == null || !last.isBefore(day));
    }
}

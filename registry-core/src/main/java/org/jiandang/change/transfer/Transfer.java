package org.jiandang.change.transfer;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A household that leaves, as the county it leaves sees it.
 *
 * @param serial the same on both sides
 * @param to six digits of the county it goes to
 * @param reason why it was sent back or recalled
 * @param acceptedNo its number in the other county
 */
public record Transfer(
        long serial,
        HouseholdId household,
        RegionCode village,
        String householdNo,
        String headName,
        int population,
        String to,
        LocalDate on,
        TransferState state,
        Instant since,
        @Nullable String reason,
        @Nullable String acceptedNo) {

    /** The county it leaves, and the serial. */
    public String id() {
        return household.countyCode() + "-" + serial;
    }
}

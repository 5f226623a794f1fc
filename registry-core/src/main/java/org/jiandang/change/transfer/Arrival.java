package org.jiandang.change.transfer;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * A household that arrives, as the county it goes to sees it before it has accepted.
 *
 * @param county six digits of the county it goes to
 * @param from the household in the county it leaves
 * @param accepted the household it has become
 */
public record Arrival(
        String county,
        long serial,
        HouseholdId from,
        String fromNo,
        String headName,
        int population,
        LocalDate on,
        TransferState state,
        Instant since,
        @Nullable String reason,
        @Nullable HouseholdId accepted) {

    /** The address of its page. */
    public String id() {
        return county + "-" + serial;
    }
}

package org.jiandang.change.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * A household on its way over the border of a prefecture or region, as the offices above see it that confirm.
 *
 * @param from the household in the county it leaves
 * @param to six digits of the county it goes to
 * @param reason why it was declined, sent back or recalled
 * @param awaits the offices that have yet to confirm, in order, by the digits of their areas
 * @param isLeaving whether the county it leaves is in the reader's area, so that the household can be opened
 */
public record Crossing(
        HouseholdId from,
        long serial,
        String to,
        String householdNo,
        String headName,
        int population,
        LocalDate on,
        TransferState state,
        Instant since,
        @Nullable String reason,
        List<String> awaits,
        boolean isLeaving) {

    /** The address of its page. */
    public String id() {
        return from.countyCode() + "-" + serial;
    }

    /** Whether the office with the area of these digits is next. */
    public boolean waitsFor(String office) {
        return !awaits.isEmpty() && awaits.get(0).equals(office);
    }
}

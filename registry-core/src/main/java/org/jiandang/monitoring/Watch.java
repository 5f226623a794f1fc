package org.jiandang.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A household that is or was watched. The record stays when the risk is cleared.
 *
 * @param id the case that decided it
 * @param kind which of the three kinds
 * @param risks one to five
 * @param year the year whose income was judged
 * @param perCapita per-capita net income of that year, yuan
 * @param rigidSpending spending the household could not avoid, yuan a year
 * @param since the day of the county's decision
 * @param measuresDueOn the day by which help has to have begun; null where the profile names no term
 * @param cleared how and when it ended; null while the household is watched
 */
public record Watch(
        CaseId id,
        RegionCode village,
        HouseholdId household,
        WatchKind kind,
        List<WatchRisk> risks,
        int year,
        @Nullable BigDecimal perCapita,
        @Nullable BigDecimal rigidSpending,
        LocalDate since,
        @Nullable LocalDate measuresDueOn,
        @Nullable Cleared cleared) {

    public Watch {
        risks = List.copyOf(risks);
    }

    /**
     * The end of a watch.
     *
     * @param caseId the case that cleared it
     */
    public record Cleared(LocalDate on, ClearanceMode mode, CaseId caseId) {}

    public boolean isRunning() {
        return cleared == null;
    }
}

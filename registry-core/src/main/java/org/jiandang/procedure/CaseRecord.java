package org.jiandang.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param village where the household lives; the village or county itself where the case is about one
 * @param year the business year: the year of the income that is judged
 * @param stage the last step completed
 * @param steps how many decisions it has
 * @param dates its days
 * @param judged what the last judgement found
 * @param version what a page must send back with a step
 */
public record CaseRecord(
        CaseId id,
        CaseKind kind,
        String caseNo,
        RegionCode village,
        Subject subject,
        int year,
        Stage stage,
        int steps,
        Author author,
        Dates dates,
        Judged judged,
        int version) {

    /** Who opened it. */
    public record Author(String person, String account, String name) {}

    /**
     * @param openedOn the day it was opened
     * @param stageSince the day of the last step
     * @param readyOn the first day after the notice that hangs; null without one
     * @param dueOn the day by which the next step is due; null where the profile names no term
     * @param endedOn the day it ended; null while it runs
     */
    public record Dates(
            LocalDate openedOn,
            LocalDate stageSince,
            @Nullable LocalDate readyOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate endedOn) {}

    /**
     * @param profileVersion the policy it was last judged by
     * @param perCapita per-capita net income in yuan a year, as last judged
     * @param findings how many findings there were
     * @param continuationUntil the last day of help after exit (脱贫不脱政策); null before the closure or where not known
     */
    public record Judged(
            String profileVersion,
            @Nullable BigDecimal perCapita,
            int findings,
            @Nullable LocalDate continuationUntil) {}

    public boolean isOpen() {
        return dates.endedOn() == null;
    }
}

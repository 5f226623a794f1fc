package org.jiandang.worklist;

import java.time.LocalDate;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param year the business year
 * @param findings what the last judgement found
 * @param stageSince the day of the last step
 * @param dueOn the day by which the next step is due; null where none is, or the case has ended
 */
public record ListedCase(
        CaseId id,
        String caseNo,
        String villageName,
        String headName,
        int population,
        int year,
        Stage stage,
        int findings,
        LocalDate openedOn,
        LocalDate stageSince,
        @Nullable LocalDate dueOn,
        boolean overdue) {}

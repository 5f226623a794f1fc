package org.jiandang.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A case or a change request that waits for the actor.
 *
 * @param id the case, or the change request with the same form of key
 * @param event what kind of change; label {@code change.event.<name>}; null for a case
 * @param villageName the village's name
 * @param readyOn the first day after the notice that hangs; until then the case waits; null without a notice
 * @param dueOn the day by which it is due; null where the profile names no term
 * @param overdue whether that day has passed
 * @param findings what the last judgement found
 * @param actions what the actor may do, the usual one first; it names the form
 */
public record WorkItem(
        CaseId id,
        CaseKind kind,
        @Nullable String event,
        String caseNo,
        RegionCode village,
        String villageName,
        String headName,
        int population,
        int year,
        Stage stage,
        LocalDate stageSince,
        @Nullable LocalDate readyOn,
        @Nullable LocalDate dueOn,
        boolean overdue,
        int findings,
        int version,
        List<Action> actions) {

    public WorkItem {
        actions = List.copyOf(actions);
    }

    /** The usual action; the row's button. */
    public Action action() {
        return actions.get(0);
    }
}

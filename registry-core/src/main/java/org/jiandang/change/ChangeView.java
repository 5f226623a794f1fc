package org.jiandang.change;

import java.time.Instant;
import java.util.List;
import org.jiandang.account.Role;
import org.jiandang.policy.Findings;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A change request as its page shows it.
 *
 * @param change what would change; it holds full numbers, which the page masks
 * @param before the record of the section as it stands, for a correction
 * @param findings what the rules would say if it were confirmed now; none once it is over
 * @param rivals other open requests of the household that touch the same
 * @param overtaken what was applied since this was told and touches the same, so that it can be returned or refused only
 * @param may what the reader may do with it now
 */
public record ChangeView(
        ChangeLine line,
        Change change,
        @Nullable Record before,
        @Nullable String note,
        List<String> evidence,
        List<Taken> steps,
        Findings findings,
        List<ChangeLine> rivals,
        @Nullable ChangeLine overtaken,
        List<Action> may) {

    /** Whether the reader may tell it anew. */
    public boolean isReturned() {
        return may.contains(Action.RESUBMIT);
    }

    /** Whether the reader may send it back or refuse it, and confirm it only after the township has endorsed it. */
    public boolean waitsForTownship() {
        return line.approval() == Level.COUNTY
                && line.stage() == Stage.PROPOSED
                && may.contains(Action.RETURN)
                && !may.contains(Action.APPROVE);
    }

    /** A step that was taken. */
    public record Taken(
            int no,
            String name,
            Role role,
            Instant at,
            Action action,
            Stage to,
            @Nullable String opinion) {}
}

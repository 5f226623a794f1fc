package org.jiandang.web.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.DecideCase;
import org.jiandang.procedure.desk.ReviewDesk;
import org.springframework.stereotype.Component;

/** The decisions of township and county, and what the author may still do. */
@Component
class ReviewSteps implements StepDesk {

    private static final Set<StepKind> KINDS = EnumSet.of(StepKind.DECIDE, StepKind.RESUBMIT, StepKind.WITHDRAW);
    private static final List<Action> DECISIONS = List.of(Action.APPROVE, Action.RETURN, Action.REFUSE);

    private final ReviewDesk desk;

    ReviewSteps(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean serves(StepKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void take(StepKind kind, CaseKey key, StepEntries in) {
        Action action = kind == StepKind.DECIDE ? in.choice("action", DECISIONS).orElse(Action.APPROVE) : kind.action();
        String opinion = in.text("opinion");
        if (in.isSound()) {
            desk.decide(new DecideCase(key.id(), key.version(), action, opinion.isEmpty() ? null : opinion));
        }
    }
}

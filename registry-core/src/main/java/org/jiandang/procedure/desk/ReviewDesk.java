package org.jiandang.procedure.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.BatchOutcome;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.DecideCase;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.TakeStep;
import org.jiandang.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** The reviews of township and county, and what the author may still do. */
@Service
public class ReviewDesk {

    private static final Set<Action> OFFERED =
            EnumSet.of(Action.APPROVE, Action.RETURN, Action.REFUSE, Action.RESUBMIT, Action.WITHDRAW);

    private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);

    private final CaseDesk cases;

    ReviewDesk(CaseDesk cases) {
        this.cases = cases;
    }

    /** Decides about one case. */
    public CaseRecord decide(DecideCase command) {
        if (!OFFERED.contains(command.action())) {
            throw new StepNotAllowed(Reason.NOT_A_STEP, cases.find(command.id()).stage(), command.action());
        }
        return cases.take(TakeStep.of(command.id(), command.version(), command.action(), command.opinion()));
    }

    /**
     * Approves those of a queue that have no findings. Each is judged and decided alone, in its own transaction; what cannot be approved is left
     * as it is and said so.
     */
    public List<BatchOutcome> approveAll(List<CaseKey> keys, String opinion) {
        List<BatchOutcome> outcomes = new ArrayList<>();
        for (CaseKey key : keys) {
            outcomes.add(approve(key, opinion));
        }
        return outcomes;
    }

    private BatchOutcome approve(CaseKey key, String opinion) {
        try {
            cases.takeWithoutFindings(TakeStep.of(key.id(), key.version(), Action.APPROVE, opinion));
            return new BatchOutcome(key.id(), null);
        } catch (Refusal refusal) {
            return new BatchOutcome(key.id(), refusal);
        } catch (DataAccessException failed) {
            // A constraint or a lock stopped this one; its transaction is undone and the others go on.
            LOG.warn("case {} was left out of a batch", key.id(), failed);
            return new BatchOutcome(key.id(), new StepNotAllowed(Reason.NOT_POSSIBLE_NOW));
        }
    }
}

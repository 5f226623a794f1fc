package org.jiandang.change.transfer;

import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Between the two steps of a transfer over the border of a prefecture or region: the offices above confirm, one after the other. */
@Service
public class CrossingDesk {

    private static final int MOST = 200;
    private static final Set<Role> OFFICES = Set.of(Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);

    private final Crossings crossings;
    private final Audit audit;

    CrossingDesk(Crossings crossings, Audit audit) {
        this.crossings = crossings;
        this.audit = audit;
    }

    /** What waits for the actor's office, the longest waiting first; nothing for a role that confirms none. */
    @Transactional(readOnly = true)
    public List<Crossing> waiting() {
        return OFFICES.contains(Acting.require().role()) ? crossings.waiting(MOST) : List.of();
    }

    /**
     * One of them by the county it leaves.
     *
     * @throws NotFound when neither side is in the actor's area, or the move crosses no border
     */
    @Transactional(readOnly = true)
    public Crossing find(String fromCounty, long serial) {
        return crossings.find(fromCounty, serial).orElseThrow(() -> new NotFound("transfer", serial));
    }

    /** Confirms it, so that the next office or the other county has it; or declines with a reason, so that the household stays. */
    @Transactional
    public void decide(String fromCounty, long serial, boolean agreed, @Nullable String reason) {
        Actor actor = Acting.require();
        if (!OFFICES.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        Crossing crossing = find(fromCounty, serial);
        String answer = crossings.settle(crossing, agreed, reason, actor);
        switch (answer) {
            case Crossings.OK -> {}
            case "NONE" -> throw new NotFound("transfer", serial);
            case "EARLIER", "LATER" -> throw new StepNotAllowed(Reason.TRANSFER_NOT_YOUR_TURN);
            case "PART" -> throw new StepNotAllowed(Reason.TRANSFER_PART_TAKEN);
            case "OWN" -> throw new StepNotAllowed(Reason.OWN_HOUSEHOLD, crossing.headName());
            case "REASON" -> throw new StepNotAllowed(Reason.REASON_MISSING, agreed ? Action.CONFIRM : Action.RETURN);
            default -> throw new StepNotAllowed(Reason.TRANSFER_IS_OVER, TransferState.valueOf(answer));
        }
        String transfer = "transfer:" + crossing.to() + "-" + serial;
        if (agreed) {
            audit.record(AuditEvent.done("TRANSFER_CONFIRMED", transfer, crossing.id()));
        } else {
            audit.record(AuditEvent.done("TRANSFER_DECLINED", transfer, crossing.id()));
        }
    }
}

package org.jiandang.villageexit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.policy.Policies;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.desk.CaseDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was found of the items: the village until it hands the list on, then the township until it has reviewed. */
@Service
public class Checklist {

    private static final Map<Stage, Role> WRITERS =
            Map.of(Stage.LEAVE_APPLIED, Role.VILLAGE_CADRE, Stage.SELF_CHECKED, Role.TOWNSHIP_REVIEWER);

    private final CaseDesk cases;
    private final VillageExitRecords records;
    private final EvidenceService evidence;
    private final Policies policies;
    private final Audit audit;
    private final RegistryClock clock;

    Checklist(
            CaseDesk cases,
            VillageExitRecords records,
            EvidenceService evidence,
            Policies policies,
            Audit audit,
            RegistryClock clock) {
        this.cases = cases;
        this.records = records;
        this.evidence = evidence;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody of the role writes in the list at the stage. */
    public static boolean isWrittenBy(Role role, Stage stage) {
        return WRITERS.get(stage) == role;
    }

    /** Records one item; an item that is met is shown by evidence. */
    @Transactional
    public void record(RecordItem command) {
        Actor actor = Acting.require();
        CaseRecord file = cases.lock(command.id());
        ItemCheck check = command.check();
        boolean asked = file.kind() == CaseKind.VILLAGE_EXIT
                && VillageExitLimits.checklist(policies.at(file.village(), clock.today()))
                        .contains(check.item());
        if (!asked) {
            throw new StepNotAllowed(Reason.DOES_NOT_BELONG_HERE, file.subject().headName());
        }
        if (!WRITERS.containsKey(file.stage())) {
            throw new StepNotAllowed(Reason.NOT_A_STEP, file.stage(), Action.SELF_CHECK);
        }
        if (!isWrittenBy(actor.role(), file.stage())) {
            throw new StepNotAllowed(Reason.NOT_YOUR_ROLE, Action.SELF_CHECK);
        }
        if (check.checkedOn().isAfter(clock.today())) {
            throw new StepNotAllowed(Reason.CHECKED_IN_FUTURE, check.item(), check.checkedOn());
        }
        Long proof = check.evidenceSerial();
        if (check.met() && proof == null) {
            throw new StepNotAllowed(Reason.EVIDENCE_MISSING, check.item());
        }
        if (proof != null) {
            evidence.mustShow(file.id().countyCode(), List.of(proof), Set.of(EvidenceKind.VILLAGE_PROOF));
            evidence.attach(file.id(), List.of(proof));
        }
        records.put(file, check, actor.person(), actor.name());
        audit.record(AuditEvent.done("RECORD_ITEM", "case:" + file.id(), check.item() + " " + check.met()));
    }
}

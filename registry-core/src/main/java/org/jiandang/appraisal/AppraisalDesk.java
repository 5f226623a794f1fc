package org.jiandang.appraisal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.policy.Policies;
import org.jiandang.policy.Quorum;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.TakeStep;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records village meetings and moves the cases they voted on. */
@Service
public class AppraisalDesk {

    private final CaseDesk cases;
    private final Appraisals appraisals;
    private final EvidenceService evidence;
    private final Policies policies;
    private final Serials serials;
    private final RegistryClock clock;

    AppraisalDesk(
            CaseDesk cases,
            Appraisals appraisals,
            EvidenceService evidence,
            Policies policies,
            Serials serials,
            RegistryClock clock) {
        this.cases = cases;
        this.appraisals = appraisals;
        this.evidence = evidence;
        this.policies = policies;
        this.serials = serials;
        this.clock = clock;
    }

    /** Records the meeting; each case passes or fails by the majority of those present. All of it, or nothing. */
    @Transactional
    public Appraisal record(RecordAppraisal command) {
        Actor actor = Acting.require();
        actor.mustReach(command.village());
        mustCount(command);
        command.lines().forEach(line -> mustFit(command, line));
        Appraisal meeting = new Appraisal(
                serials.next("case"),
                command.village(),
                command.kind(),
                command.heldOn(),
                command.place(),
                command.officers(),
                command.attendance(),
                command.lines().stream().map(RecordAppraisal.Line::vote).toList(),
                actor.person(),
                actor.name(),
                clock.today());
        appraisals.add(meeting);
        command.lines().stream()
                .sorted(Comparator.comparingLong(line -> line.caseId().serial()))
                .forEach(line -> move(meeting, line));
        return meeting;
    }

    /** A meeting with its votes. */
    @Transactional(readOnly = true)
    public Appraisal find(String countyCode, long serial) {
        return appraisals.find(countyCode, serial).orElseThrow(() -> new NotFound("appraisal", serial));
    }

    /** The meetings that voted on a case, the newest first. */
    @Transactional(readOnly = true)
    public List<Appraisal> ofCase(CaseId id) {
        return appraisals.ofCase(id);
    }

    /** The latest meetings of an area. */
    @Transactional(readOnly = true)
    public List<Appraisal> recent(RegionCode area, int limit) {
        return appraisals.recent(area, limit);
    }

    private void mustCount(RecordAppraisal command) {
        Attendance attendance = command.attendance();
        Quorum quorum = policies.at(command.village(), clock.today()).quorum();
        if (attendance.present() > attendance.entitled()
                || !quorum.isMetBy(attendance.present(), attendance.entitled())) {
            throw new StepNotAllowed(
                    Reason.QUORUM_MISSED,
                    attendance.present(),
                    attendance.entitled(),
                    quorum.numerator(),
                    quorum.denominator());
        }
        if (!attendance.comparisonRead() && command.kind() == CaseKind.IDENTIFICATION) {
            throw new StepNotAllowed(Reason.COMPARISON_NOT_READ);
        }
        evidence.mustShow(
                command.village().countyCode(), List.of(attendance.signInSerial()), Set.of(EvidenceKind.SIGN_IN));
    }

    private void mustFit(RecordAppraisal command, RecordAppraisal.Line line) {
        int present = command.attendance().present();
        Vote vote = line.vote();
        CaseRecord file = cases.find(line.caseId());
        if (file.kind() != command.kind() || !file.village().equals(command.village())) {
            throw new StepNotAllowed(Reason.DOES_NOT_BELONG_HERE, file.subject().headName());
        }
        if (vote.cast() != present || vote.inFavour() < 0 || vote.against() < 0 || vote.abstained() < 0) {
            throw new StepNotAllowed(Reason.VOTES_DO_NOT_ADD_UP, file.subject().headName(), vote.cast(), present);
        }
    }

    private void move(Appraisal meeting, RecordAppraisal.Line line) {
        int present = meeting.attendance().present();
        Vote vote = line.vote();
        Action result = vote.passes(present) ? Action.APPRAISE : Action.VOTE_DOWN;
        String figures = "%d/%d · %d-%d-%d"
                .formatted(present, meeting.attendance().entitled(), vote.inFavour(), vote.against(), vote.abstained());
        cases.take(TakeStep.of(line.caseId(), line.version(), result, figures)
                .with(List.of(meeting.attendance().signInSerial()))
                .occurred(meeting.heldOn()));
    }
}

package org.jiandang.objection;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeDesk;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseField;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.TakeStep;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.HitSource;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.RedLines;
import org.jiandang.screening.SuspectRedLine;
import org.jiandang.serial.Serials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records objections and settles them. */
@Service
public class ObjectionDesk {

    private final CaseDesk cases;
    private final NoticeDesk notices;
    private final RecordedObjections objections;
    private final RedLines redLines;
    private final EvidenceService evidence;
    private final Serials serials;
    private final RegistryClock clock;

    ObjectionDesk(
            CaseDesk cases,
            NoticeDesk notices,
            RecordedObjections objections,
            RedLines redLines,
            EvidenceService evidence,
            Serials serials,
            RegistryClock clock) {
        this.cases = cases;
        this.notices = notices;
        this.objections = objections;
        this.redLines = redLines;
        this.evidence = evidence;
        this.serials = serials;
        this.clock = clock;
    }

    /** Records an objection while the notice hangs: the entry's clock stops and its case goes back to be verified. */
    @Transactional
    public Objection record(RecordObjection command) {
        Actor actor = Acting.require();
        CaseId caseId = ObjectedEntry.of(notices.find(command.notice()), command.entryNo())
                .caseId();
        // Whoever settles the last objection to the case meanwhile goes first; what the sheet says is read after that.
        CaseRecord file = cases.lock(caseId);
        Notice notice = notices.find(command.notice());
        ObjectedEntry objected = ObjectedEntry.of(notice, command.entryNo());
        objected.mustHang(clock.today());
        if (command.content().isBlank()) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.CONTENT);
        }
        objected.mustCount(file.stage(), objections.ofCase(caseId));
        RedLine line = command.redLine();
        if (line != null && !file.kind().isAboutHousehold()) {
            throw new StepNotAllowed(Reason.DOES_NOT_BELONG_HERE, file.subject().headName());
        }
        Objection objection = new Objection(
                serials.next("case"),
                notice.village(),
                notice.id(),
                command.entryNo(),
                caseId.serial(),
                clock.instant(),
                command.objector(),
                command.content(),
                actor.person(),
                actor.name(),
                ObjectionState.OPEN,
                null);
        objections.add(objection);
        if (line != null) {
            redLines.suspect(caseId, List.of(new SuspectRedLine(line, HitSource.OBJECTION, null, command.content())));
        }
        if (!objected.isStopped()) {
            notices.stop(notice, objected.entry());
            cases.take(TakeStep.of(caseId, file.version(), Action.OBJECT, command.content()));
        }
        return objection;
    }

    /** Settles an objection; with the last open one the case moves on or is refused. */
    @Transactional
    public CaseRecord settle(SettleObjection command) {
        Actor actor = Acting.require();
        if (command.text().isBlank()) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.FINDING);
        }
        CaseId caseId = new CaseId(
                command.countyCode(),
                find(command.countyCode(), command.serial()).caseSerial());
        // An objection that comes in meanwhile is seen below, or finds the case moved on.
        CaseRecord file = cases.lock(caseId);
        Objection open = find(command.countyCode(), command.serial());
        if (open.isOpen()) {
            cases.mustBeTheirs(file, command.upheld() ? Action.UPHOLD : Action.SETTLE);
        }
        if (!open.isOpen() || !objections.settle(settled(open, command, actor))) {
            throw new StepNotAllowed(Reason.OBJECTION_IS_SETTLED, open.state());
        }
        Long proof = command.evidenceSerial();
        if (proof != null) {
            evidence.attach(caseId, proof, EvidenceKind.OBJECTION_PROOF);
        }
        List<Objection> all = objections.ofCase(caseId).stream()
                .filter(objection -> objection.notice().equals(open.notice()))
                .toList();
        if (all.stream().anyMatch(Objection::isOpen)) {
            return file;
        }
        boolean upheld = all.stream().anyMatch(objection -> objection.state() == ObjectionState.UPHELD);
        return cases.take(TakeStep.of(caseId, file.version(), upheld ? Action.UPHOLD : Action.SETTLE, command.text())
                .with(proof == null ? List.of() : List.of(proof)));
    }

    /** One objection; outside the asker's area there is none. */
    @Transactional(readOnly = true)
    public Objection find(String countyCode, long serial) {
        return objections.find(countyCode, serial).orElseThrow(() -> new NotFound("objection", serial));
    }

    /** The latest objections of an area at a state. */
    @Transactional(readOnly = true)
    public List<Objection> inArea(RegionCode area, ObjectionState state, int limit) {
        Acting.require().mustReach(area);
        return objections.inArea(area, state, limit);
    }

    /** The objections to a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Objection> ofCase(CaseId id) {
        return objections.ofCase(id);
    }

    private Objection settled(Objection open, SettleObjection command, Actor actor) {
        return new Objection(
                open.serial(),
                open.village(),
                open.notice(),
                open.entryNo(),
                open.caseSerial(),
                open.receivedAt(),
                open.objector(),
                open.content(),
                open.recordedBy(),
                open.recordedName(),
                command.upheld() ? ObjectionState.UPHELD : ObjectionState.SETTLED,
                new Objection.Settlement(
                        command.text(), command.evidenceSerial(), clock.today(), actor.person(), actor.name()));
    }
}

package org.jiandang.screening;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseField;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises, confirms and lifts hits. Whoever raised a hit or opened the case does not resolve it. */
@Service
public class RedLines {

    private final CaseDesk cases;
    private final RedLineHits hits;
    private final EvidenceService evidence;
    private final Audit audit;
    private final RegistryClock clock;

    RedLines(CaseDesk cases, RedLineHits hits, EvidenceService evidence, Audit audit, RegistryClock clock) {
        this.cases = cases;
        this.hits = hits;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts hits on record as suspected. */
    @Transactional
    public void suspect(CaseId id, List<SuspectRedLine> suspected) {
        Actor actor = worker();
        CaseRecord file = running(id);
        int no = hits.ofCase(id).size();
        for (SuspectRedLine hit : suspected) {
            if (hit.detail().isBlank()) {
                throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.DETAIL);
            }
            hits.add(
                    file,
                    new RedLineHit(
                            ++no,
                            hit.line(),
                            hit.memberNo(),
                            hit.source(),
                            hit.detail(),
                            clock.today(),
                            actor.person(),
                            actor.name(),
                            HitState.SUSPECTED,
                            null));
        }
    }

    /** Confirms or lifts a hit, with reason; lifting asks for evidence. */
    @Transactional
    public void resolve(ResolveRedLine command) {
        Actor actor = worker();
        CaseRecord file = running(command.caseId());
        RedLineHit hit = hits.ofCase(command.caseId()).stream()
                .filter(candidate -> candidate.no() == command.no())
                .findFirst()
                .orElseThrow(() -> new NotFound("redLineHit", command.no()));
        mayResolve(command, actor, file, hit);
        keepProof(command);
        RedLineHit resolved = new RedLineHit(
                hit.no(),
                hit.line(),
                hit.memberNo(),
                hit.source(),
                hit.detail(),
                hit.foundOn(),
                hit.foundBy(),
                hit.foundName(),
                command.confirmed() ? HitState.CONFIRMED : HitState.LIFTED,
                new RedLineHit.Resolution(
                        command.confirmed() ? null : command.exception(),
                        command.reason(),
                        command.evidenceSerial(),
                        clock.today(),
                        actor.person(),
                        actor.name()));
        if (!hits.resolve(command.caseId(), resolved)) {
            throw new StepNotAllowed(Reason.HIT_IS_RESOLVED, hit.line());
        }
        audit.record(
                AuditEvent.done("RESOLVE_RED_LINE", "case:" + command.caseId(), hit.line() + " " + resolved.state()));
    }

    /** The hits of a case in the order they were raised. */
    @Transactional(readOnly = true)
    public List<RedLineHit> ofCase(CaseId id) {
        return hits.ofCase(id);
    }

    private static void mayResolve(ResolveRedLine command, Actor actor, CaseRecord file, RedLineHit hit) {
        if (!hit.isOpen()) {
            throw new StepNotAllowed(Reason.HIT_IS_RESOLVED, hit.state());
        }
        if (command.reason().isBlank()) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.REASON);
        }
        if (!command.confirmed() && command.evidenceSerial() == null) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.EVIDENCE);
        }
        if (!command.confirmed()) {
            mustBeLawful(command.exception(), hit.line());
        }
        if (hit.foundBy().equals(actor.person()) || file.author().person().equals(actor.person())) {
            throw new StepNotAllowed(Reason.FINDER_CANNOT_RESOLVE, actor.name());
        }
    }

    private static void mustBeLawful(@Nullable RedLineException exception, RedLine line) {
        if (exception == null) {
            throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.EXCEPTION);
        }
        if (!exception.lifts(line)) {
            throw new StepNotAllowed(Reason.EXCEPTION_OF_ANOTHER_LINE, exception, line);
        }
    }

    private void keepProof(ResolveRedLine command) {
        Long proof = command.evidenceSerial();
        if (proof != null) {
            evidence.attach(command.caseId(), proof, EvidenceKind.RED_LINE_PROOF);
        }
    }

    private CaseRecord running(CaseId id) {
        CaseRecord file = cases.find(id);
        if (!file.isOpen()) {
            throw new StepNotAllowed(Reason.DOES_NOT_BELONG_HERE, file.subject().headName());
        }
        return file;
    }

    private static Actor worker() {
        Actor actor = Acting.require();
        Role role = actor.role();
        if (role != Role.VILLAGE_CADRE && role != Role.TOWNSHIP_REVIEWER && role != Role.COUNTY_OFFICE) {
            throw new NotPermitted(role);
        }
        return actor;
    }
}

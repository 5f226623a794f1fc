package org.jiandang.exit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.fieldwork.Fieldwork;
import org.jiandang.fieldwork.Signature;
import org.jiandang.fieldwork.Visit;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.OpenCase;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.TakeStep;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.CircumstancesReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a household's exit that are its own; appraisal, notices, objections, reviews and announcement have desks of their own. */
@Service
public class ExitDesk {

    private final CaseDesk cases;
    private final CircumstancesReading circumstances;
    private final EvidenceService evidence;
    private final Fieldwork fieldwork;
    private final RegistryClock clock;

    ExitDesk(
            CaseDesk cases,
            CircumstancesReading circumstances,
            EvidenceService evidence,
            Fieldwork fieldwork,
            RegistryClock clock) {
        this.cases = cases;
        this.circumstances = circumstances;
        this.evidence = evidence;
        this.fieldwork = fieldwork;
        this.clock = clock;
    }

    /** Opens the case. */
    @Transactional
    public CaseRecord nominate(NominateForExit command) {
        Circumstances household = circumstances.of(command.household(), command.year());
        if (!household.status().isUnresolved()) {
            throw new StepNotAllowed(Reason.STATUS_DOES_NOT_FIT, household.status());
        }
        if (!household.isSurveyed()) {
            throw new StepNotAllowed(Reason.YEAR_NOT_SURVEYED, command.year());
        }
        CircumstancesReading.Named named = circumstances.named(command.household());
        return cases.open(new OpenCase(
                CaseKind.EXIT,
                Action.NOMINATE,
                named.village(),
                named.subject(),
                command.year(),
                command.opinion(),
                List.of()));
    }

    /** Records the township's visit; all six items are looked at. */
    @Transactional
    public CaseRecord visit(RecordExitVisit command) {
        for (CheckItem item : CheckItem.values()) {
            if (command.visit().checks().stream().noneMatch(check -> check.item() == item)) {
                throw new StepNotAllowed(Reason.VALUE_MISSING, item);
            }
        }
        return visited(command, Action.VISIT);
    }

    /** Records the verification by village committees and work team; it may look at items again. */
    @Transactional
    public CaseRecord verify(RecordExitVisit command) {
        return visited(command, Action.VERIFY);
    }

    /** Records the household's signature. */
    @Transactional
    public CaseRecord sign(SignExit command) {
        CaseKey key = command.key();
        CaseRecord file = cases.find(key.id());
        List<Long> papers = List.of(command.evidenceSerial());
        evidence.mustShow(key.id().countyCode(), papers, Set.of(EvidenceKind.SIGNATURE));
        fieldwork.sign(
                file,
                new Signature(
                        Signature.Purpose.EXIT_CONSENT,
                        command.signer(),
                        command.way(),
                        command.evidenceSerial(),
                        clock.today()));
        return take(TakeStep.of(key.id(), key.version(), Action.SIGN, command.signer()), papers);
    }

    /** The household does not agree: it goes on being helped, the reason stays on record. */
    @Transactional
    public CaseRecord decline(CaseKey key, String reason) {
        return cases.take(TakeStep.of(key.id(), key.version(), Action.DECLINE, reason));
    }

    /** Closes announced cases (销号): the households count as having left from today. All of it, or nothing. */
    @Transactional
    public List<CaseRecord> close(List<CaseKey> keys) {
        return keys.stream()
                .sorted(Comparator.comparingLong(key -> key.id().serial()))
                .map(key -> cases.take(TakeStep.of(key.id(), key.version(), Action.CLOSE, null)))
                .toList();
    }

    /**
     * Closes one announced case.
     *
     * @param reason why it is closed by somebody who has declared a member of the household a near relative; else empty
     */
    @Transactional
    public CaseRecord close(CaseKey key, String reason) {
        return cases.take(
                TakeStep.of(key.id(), key.version(), Action.CLOSE, null).because(reason));
    }

    private CaseRecord visited(RecordExitVisit command, Action purpose) {
        CaseKey key = command.key();
        Visit visit = command.visit();
        mustStand(visit);
        List<Long> papers = visit.checks().stream()
                .map(Check::evidenceSerial)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        fieldwork.visit(cases.find(key.id()), purpose, visit);
        return take(
                TakeStep.of(key.id(), key.version(), purpose, visit.report()).occurred(visit.visitedOn()), papers);
    }

    /** An item that is met has its evidence, and nothing was looked at after the visit. */
    private static void mustStand(Visit visit) {
        for (Check check : visit.checks()) {
            if (check.met() && check.evidenceSerial() == null) {
                throw new StepNotAllowed(Reason.EVIDENCE_MISSING, check.item());
            }
            if (check.checkedOn().isAfter(visit.visitedOn())) {
                throw new StepNotAllowed(Reason.CHECK_AFTER_VISIT, check.item(), check.checkedOn());
            }
        }
    }

    private CaseRecord take(TakeStep step, List<Long> papers) {
        CaseRecord moved = cases.take(step.with(papers));
        evidence.attach(step.id(), papers);
        return moved;
    }
}

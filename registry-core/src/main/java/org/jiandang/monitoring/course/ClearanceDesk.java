package org.jiandang.monitoring.course;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.monitoring.Watch;
import org.jiandang.monitoring.Watches;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKey;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.OpenCase;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.procedure.TakeStep;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.screening.CircumstancesReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of clearing a risk that are its own. */
@Service
public class ClearanceDesk {

    private final CaseDesk cases;
    private final Watches watches;
    private final CircumstancesReading circumstances;
    private final EvidenceService evidence;
    private final WatchFieldwork fieldwork;

    ClearanceDesk(
            CaseDesk cases,
            Watches watches,
            CircumstancesReading circumstances,
            EvidenceService evidence,
            WatchFieldwork fieldwork) {
        this.cases = cases;
        this.watches = watches;
        this.circumstances = circumstances;
        this.evidence = evidence;
        this.fieldwork = fieldwork;
    }

    /** Opens the case for a household that is watched now. */
    @Transactional
    public CaseRecord ask(AskClearance command) {
        Watch watch = watches.find(command.watch()).orElseThrow(() -> new NotFound("watch", command.watch()));
        Watch.Cleared cleared = watch.cleared();
        if (cleared != null) {
            throw new WatchRefused(WatchRefused.Reason.CLEARED_ALREADY, cleared.on());
        }
        if (!circumstances.of(watch.household(), command.year()).isSurveyed()) {
            throw new StepNotAllowed(Reason.YEAR_NOT_SURVEYED, command.year());
        }
        CircumstancesReading.Named named = circumstances.named(watch.household());
        return cases.open(new OpenCase(
                CaseKind.CLEARANCE,
                Action.ASK_CLEARANCE,
                named.village(),
                named.subject(),
                command.year(),
                command.opinion(),
                List.of()));
    }

    /** Records the visit; all six items are looked at, and those that are met carry their evidence. */
    @Transactional
    public CaseRecord check(CheckClearance command) {
        CaseKey key = command.key();
        evidence.mustShow(key.id().countyCode(), command.evidence(), EnumSet.of(EvidenceKind.SURVEY_FORM));
        List<Long> papers = new ArrayList<>(command.evidence());
        for (CheckItem item : CheckItem.values()) {
            Check check = command.visit().checks().stream()
                    .filter(one -> one.item() == item)
                    .findFirst()
                    .orElseThrow(() -> new StepNotAllowed(Reason.VALUE_MISSING, item));
            Long proof = check.evidenceSerial();
            if (check.met() && proof == null) {
                throw new StepNotAllowed(Reason.EVIDENCE_MISSING, item);
            }
            if (proof != null && !papers.contains(proof)) {
                papers.add(proof);
            }
        }
        fieldwork.assessed(cases.find(key.id()), command);
        CaseRecord moved = cases.take(TakeStep.of(
                        key.id(),
                        key.version(),
                        Action.CHECK_CLEARANCE,
                        command.visit().report())
                .occurred(command.visit().visitedOn())
                .with(papers));
        evidence.attach(key.id(), papers);
        return moved;
    }
}

package org.jiandang.identification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.fieldwork.Fieldwork;
import org.jiandang.fieldwork.Signature;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
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
import org.jiandang.screening.RedLines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a household's entry that are its own; appraisal, notices, objections, reviews and announcement have desks of their own. */
@Service
public class IdentificationDesk {

    private static final Set<HouseholdStatus> MAY_APPLY =
            EnumSet.of(HouseholdStatus.APPLICANT, HouseholdStatus.EXITED, HouseholdStatus.STABLE);

    private final CaseDesk cases;
    private final CircumstancesReading circumstances;
    private final EvidenceService evidence;
    private final Fieldwork fieldwork;
    private final RedLines redLines;

    IdentificationDesk(
            CaseDesk cases,
            CircumstancesReading circumstances,
            EvidenceService evidence,
            Fieldwork fieldwork,
            RedLines redLines) {
        this.cases = cases;
        this.circumstances = circumstances;
        this.evidence = evidence;
        this.fieldwork = fieldwork;
        this.redLines = redLines;
    }

    /** Opens the case. */
    @Transactional
    public CaseRecord apply(ApplyForEntry command) {
        Circumstances household = circumstances.of(command.household(), command.year());
        if (!MAY_APPLY.contains(household.status())) {
            throw new StepNotAllowed(Reason.STATUS_DOES_NOT_FIT, household.status());
        }
        if (!household.isSurveyed()) {
            throw new StepNotAllowed(Reason.YEAR_NOT_SURVEYED, command.year());
        }
        evidence.mustShow(
                command.household().countyCode(),
                command.evidence(),
                EnumSet.of(EvidenceKind.APPLICATION, EvidenceKind.AUTHORISATION));
        CircumstancesReading.Named named = circumstances.named(command.household());
        CaseRecord opened = cases.open(new OpenCase(
                CaseKind.IDENTIFICATION,
                Action.APPLY,
                named.village(),
                named.subject(),
                command.year(),
                command.opinion(),
                command.evidence()));
        evidence.attach(opened.id(), command.evidence());
        return opened;
    }

    /** Records the visit. */
    @Transactional
    public CaseRecord survey(RecordSurvey command) {
        CaseId id = command.key().id();
        evidence.mustShow(id.countyCode(), command.evidence(), EnumSet.of(EvidenceKind.SURVEY_FORM));
        fieldwork.visit(cases.find(id), Action.SURVEY, command.visit());
        return take(
                step(command.key(), Action.SURVEY, command.visit().report())
                        .occurred(command.visit().visitedOn()),
                command.evidence());
    }

    /** Records the opinion of the group. */
    @Transactional
    public CaseRecord review(RecordOpinion command) {
        evidence.mustShow(command.key().id().countyCode(), command.evidence(), EnumSet.of(EvidenceKind.MINUTES));
        return take(
                step(command.key(), Action.GROUP_REVIEW, command.opinion()).occurred(command.heldOn()),
                command.evidence());
    }

    /** Records the comparison and raises the red lines it met. */
    @Transactional
    public CaseRecord match(RecordMatch command) {
        redLines.suspect(command.key().id(), command.suspected());
        return take(step(command.key(), Action.MATCH, command.summary()), List.of());
    }

    /** Registers the household once it is announced; the receipt of the notification (告知书) is signed. */
    @Transactional
    public CaseRecord register(CaseKey key, Signature receipt) {
        CaseRecord file = cases.find(key.id());
        List<Long> papers = List.of(receipt.evidenceSerial());
        evidence.mustShow(key.id().countyCode(), papers, EnumSet.of(EvidenceKind.RECEIPT));
        fieldwork.sign(file, receipt);
        return take(step(key, Action.REGISTER, receipt.signer()).occurred(receipt.signedOn()), papers);
    }

    private CaseRecord take(TakeStep step, List<Long> papers) {
        CaseRecord moved = cases.take(step.with(papers));
        evidence.attach(step.id(), papers);
        return moved;
    }

    private static TakeStep step(CaseKey key, Action action, String opinion) {
        return TakeStep.of(key.id(), key.version(), action, opinion);
    }
}

package org.jiandang.web.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.fieldwork.Signature;
import org.jiandang.fieldwork.Visit;
import org.jiandang.identification.IdentificationDesk;
import org.jiandang.identification.RecordMatch;
import org.jiandang.identification.RecordOpinion;
import org.jiandang.identification.RecordSurvey;
import org.jiandang.procedure.CaseKey;
import org.jiandang.screening.HitSource;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.SuspectRedLine;
import org.springframework.stereotype.Component;

/** The forms of a household's entry. */
@Component
class EntrySteps implements StepDesk {

    private static final Set<StepKind> KINDS =
            EnumSet.of(StepKind.SURVEY, StepKind.OPINION, StepKind.MATCH, StepKind.REGISTER);

    /** Where a hit that is raised with the comparison may come from. */
    static final List<HitSource> SOURCES = List.of(HitSource.QUESTION, HitSource.COMPARISON, HitSource.VISIT);

    private final IdentificationDesk desk;

    EntrySteps(IdentificationDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean serves(StepKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void take(StepKind kind, CaseKey key, StepEntries in) {
        switch (kind) {
            case SURVEY -> survey(key, in);
            case OPINION -> opinion(key, in);
            case MATCH -> match(key, in);
            case REGISTER -> register(key, in);
            default -> throw new IllegalArgumentException(kind.key());
        }
    }

    private void survey(CaseKey key, StepEntries in) {
        Visit visit = Visits.read(in, false);
        long form = in.requiredPaper("form", EvidenceKind.SURVEY_FORM);
        if (in.isSound()) {
            List<Long> papers = new ArrayList<>(List.of(form));
            visit.checks().forEach(check -> {
                Long proof = check.evidenceSerial();
                if (proof != null) {
                    papers.add(proof);
                }
            });
            desk.survey(new RecordSurvey(key, visit, papers));
        }
    }

    private void opinion(CaseKey key, StepEntries in) {
        LocalDate heldOn = in.day("on");
        String opinion = in.required("opinion");
        long minutes = in.requiredPaper("minutes", EvidenceKind.MINUTES);
        if (in.isSound()) {
            desk.review(new RecordOpinion(key, heldOn, opinion, List.of(minutes)));
        }
    }

    /** A red line with a source is suspected; one without was asked and not met. */
    private void match(CaseKey key, StepEntries in) {
        String summary = in.required("summary");
        List<SuspectRedLine> suspected = new ArrayList<>();
        for (RedLine line : RedLine.values()) {
            in.optional(line.name() + ".source", SOURCES)
                    .ifPresent(source -> suspected.add(
                            new SuspectRedLine(line, source, null, in.required(line.name() + ".detail"))));
        }
        if (in.isSound()) {
            desk.match(new RecordMatch(key, summary, suspected));
        }
    }

    private void register(CaseKey key, StepEntries in) {
        String signer = in.required("signer");
        LocalDate on = in.day("on");
        Signature.Way way = in.isDrawn("receipt") ? Signature.Way.DRAWN : Signature.Way.SCANNED;
        long receipt = in.requiredPaper("receipt", EvidenceKind.RECEIPT);
        if (in.isSound()) {
            desk.register(key, new Signature(Signature.Purpose.RECEIPT, signer, way, receipt, on));
        }
    }
}

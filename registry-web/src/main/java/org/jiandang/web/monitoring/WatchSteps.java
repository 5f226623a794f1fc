package org.jiandang.web.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.fieldwork.Visit;
import org.jiandang.monitoring.ClearanceMode;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.monitoring.course.Assessment;
import org.jiandang.monitoring.course.CheckClearance;
import org.jiandang.monitoring.course.CheckHome;
import org.jiandang.monitoring.course.ClearanceAssessment;
import org.jiandang.monitoring.course.ClearanceDesk;
import org.jiandang.monitoring.course.CompareData;
import org.jiandang.monitoring.course.WatchDesk;
import org.jiandang.procedure.CaseKey;
import org.jiandang.web.casework.StepDesk;
import org.jiandang.web.casework.StepEntries;
import org.jiandang.web.casework.StepKind;
import org.jiandang.web.casework.Visits;
import org.springframework.stereotype.Component;

/** The forms of the two cases of relapse watch. */
@Component
class WatchSteps implements StepDesk {

    private static final Set<StepKind> KINDS =
            EnumSet.of(StepKind.CHECK_HOME, StepKind.COMPARE, StepKind.CHECK_CLEARANCE);
    private static final String YES = "true";

    private final WatchDesk watches;
    private final ClearanceDesk clearances;

    WatchSteps(WatchDesk watches, ClearanceDesk clearances) {
        this.watches = watches;
        this.clearances = clearances;
    }

    @Override
    public boolean serves(StepKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void take(StepKind kind, CaseKey key, StepEntries in) {
        switch (kind) {
            case CHECK_HOME -> checkHome(key, in);
            case COMPARE -> compare(key, in);
            case CHECK_CLEARANCE -> checkClearance(key, in);
            default -> throw new IllegalArgumentException(kind.key());
        }
    }

    private void checkHome(CaseKey key, StepEntries in) {
        Visit visit = Visits.read(in, false);
        List<WatchRisk> risks = new ArrayList<>();
        for (WatchRisk risk : WatchRisk.values()) {
            if (in.text("risk." + risk.name()).equals(YES)) {
                risks.add(risk);
            }
        }
        if (risks.isEmpty() || risks.size() > WatchRisk.MOST) {
            in.reject("risks", "monitoring.risks.hint");
        }
        Assessment found = new Assessment(
                null,
                risks,
                Amounts.read(in, "spending"),
                in.text("fell").equals(YES),
                in.text("trouble").equals(YES));
        long form = in.requiredPaper("form", EvidenceKind.SURVEY_FORM);
        long authorisation = in.requiredPaper("authorisation", EvidenceKind.AUTHORISATION);
        if (in.isSound()) {
            watches.checkHome(new CheckHome(key, visit, found, papers(visit, form, authorisation)));
        }
    }

    private void compare(CaseKey key, StepEntries in) {
        Optional<WatchKind> kind = in.choice("kind", List.of(WatchKind.values()));
        String summary = in.required("summary");
        Optional<Long> result = in.paper("result", EvidenceKind.MATCH_RESULT);
        if (in.isSound()) {
            watches.compare(new CompareData(
                    key, kind.orElseThrow(), summary, result.map(List::of).orElse(List.of())));
        }
    }

    private void checkClearance(CaseKey key, StepEntries in) {
        Visit visit = Visits.read(in, true);
        Optional<ClearanceMode> mode = in.choice("mode", List.of(ClearanceMode.values()));
        String stable = in.text("stableSince");
        LocalDate since = in.day("stableSince", LocalDate.EPOCH);
        long form = in.requiredPaper("form", EvidenceKind.SURVEY_FORM);
        if (in.isSound()) {
            clearances.check(new CheckClearance(
                    key,
                    visit,
                    new ClearanceAssessment(
                            mode.orElseThrow(),
                            stable.isEmpty() ? null : since,
                            in.text("controlled").equals(YES),
                            in.text("gone").equals(YES),
                            in.text("noNew").equals(YES)),
                    papers(visit, form)));
        }
    }

    private static List<Long> papers(Visit visit, Long... serials) {
        List<Long> papers = new ArrayList<>(List.of(serials));
        visit.checks().forEach(check -> {
            Long proof = check.evidenceSerial();
            if (proof != null && !papers.contains(proof)) {
                papers.add(proof);
            }
        });
        return papers;
    }
}

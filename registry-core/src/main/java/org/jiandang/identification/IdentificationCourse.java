package org.jiandang.identification;

import java.util.List;
import java.util.Set;
import org.jiandang.fieldwork.Fieldwork;
import org.jiandang.household.HouseholdId;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.line.LineUse;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseCourse;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Judgement;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Snapshots;
import org.jiandang.procedure.Step;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.CircumstancesReading;
import org.jiandang.screening.Lines;
import org.jiandang.screening.RedLineHits;
import org.jiandang.screening.WaterLimits;
import org.springframework.stereotype.Component;

/** What the entry of a household adds to the machinery. */
@Component
class IdentificationCourse implements CaseCourse {

    private static final String NEED = IdentificationRules.IS_IN_NEED.code();
    private static final String CONFIRMED = IdentificationRules.NO_RED_LINE_IS_CONFIRMED.code();
    private static final String OPEN = IdentificationRules.NO_RED_LINE_IS_OPEN.code();

    private final CircumstancesReading circumstances;
    private final Fieldwork fieldwork;
    private final RedLineHits hits;
    private final Admission admission;
    private final Snapshots snapshots;

    IdentificationCourse(
            CircumstancesReading circumstances,
            Fieldwork fieldwork,
            RedLineHits hits,
            Admission admission,
            Snapshots snapshots) {
        this.circumstances = circumstances;
        this.fieldwork = fieldwork;
        this.hits = hits;
        this.admission = admission;
        this.snapshots = snapshots;
    }

    @Override
    public Procedure procedure() {
        return IdentificationProcedure.TABLE;
    }

    @Override
    public Judgement judge(CaseRecord file, Step step, PolicyProfile profile) {
        Circumstances household = circumstances.of(householdOf(file), file.year());
        List<EntryFacts.Hit> raised = hits.ofCase(file.id()).stream()
                .map(hit -> new EntryFacts.Hit(hit.no(), hit.line(), hit.state()))
                .toList();
        EntryFacts facts = new EntryFacts(
                file.year(),
                household,
                fieldwork.checks(file.id()),
                raised,
                limits(household, file.year(), profile, step.action() == Action.APPROVE));
        Judgement judgement = Judgement.of(
                facts, IdentificationRules.BOOK.under(profile).verdicts(facts), facts.perCapita(), profile);
        Set<String> stopping = stopping(step.action());
        return judgement.stoppedBy(new Findings(judgement.findings().stream()
                .filter((Finding finding) -> stopping.contains(finding.code()))
                .toList()));
    }

    @Override
    public Findings judgeAgain(String written, PolicyProfile profile) {
        EntryFacts facts = snapshots.read(written, EntryFacts.class);
        return IdentificationRules.BOOK
                .under(profile)
                .judge(facts.under(limits(facts.household(), facts.year(), profile, false)));
    }

    @Override
    public Consequence follow(CaseRecord file, Step step, PolicyProfile profile) {
        if (step.action() == Action.REGISTER) {
            admission.admit(householdOf(file), file.year(), file.dates().stageSince());
        }
        return Consequence.NONE;
    }

    /** Which conditions stand in the way of which step: a case with an open red line stops at the comparison. */
    private static Set<String> stopping(Action action) {
        return switch (action) {
            case APPROVE -> Set.of(NEED, CONFIRMED, OPEN);
            case APPRAISE, POST_NOTICE, SETTLE -> Set.of(CONFIRMED, OPEN);
            default -> Set.of();
        };
    }

    /** A line that is missing fails loudly where it decides, and is shown as missing before. */
    private static EntryLimits limits(Circumstances household, int year, PolicyProfile profile, boolean decides) {
        return new EntryLimits(
                decides
                        ? Lines.required(household, LineUse.ENTRY, year, profile)
                        : Lines.known(household, LineUse.ENTRY, year, profile),
                WaterLimits.of(profile));
    }

    private static HouseholdId householdOf(CaseRecord file) {
        return new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
    }
}

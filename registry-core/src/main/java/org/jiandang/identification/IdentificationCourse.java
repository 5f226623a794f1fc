package org.jiandang.identification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandang.fieldwork.Fieldwork;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdStanding;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IdentificationStandard;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.IncomeLine;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseCourse;
import org.jiandang.procedure.CaseField;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Judgement;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Snapshots;
import org.jiandang.procedure.Step;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.CircumstancesReading;
import org.jiandang.screening.RedLineHits;
import org.jiandang.screening.WaterLimits;
import org.jspecify.annotations.Nullable;
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
    private final HouseholdStanding standing;
    private final Snapshots snapshots;

    IdentificationCourse(
            CircumstancesReading circumstances,
            Fieldwork fieldwork,
            RedLineHits hits,
            HouseholdStanding standing,
            Snapshots snapshots) {
        this.circumstances = circumstances;
        this.fieldwork = fieldwork;
        this.hits = hits;
        this.standing = standing;
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
            enter(householdOf(file), file.year(), file.dates().stageSince());
        }
        return Consequence.NONE;
    }

    /** A household that had left before comes back as fallen back (返贫) and keeps its number. */
    private void enter(HouseholdId id, int year, LocalDate on) {
        Circumstances household = circumstances.of(id, year);
        if (household.status() == HouseholdStatus.APPLICANT) {
            standing.register(id, year, on);
        } else {
            PovertyCause cause = household.mainCause();
            if (cause == null) {
                throw new StepNotAllowed(Reason.VALUE_MISSING, CaseField.MAIN_CAUSE);
            }
            standing.relapse(id, year, on, cause);
        }
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
        StandardType standard = household.standard() == IdentificationStandard.PROVINCIAL
                ? StandardType.REGIONAL
                : StandardType.NATIONAL;
        @Nullable
        Threshold line = decides
                ? profile.line(LineUse.ENTRY, year, standard, AreaType.ANY).threshold()
                : profile.findLine(LineUse.ENTRY, year, standard, AreaType.ANY)
                        .map(IncomeLine::threshold)
                        .orElse(null);
        return new EntryLimits(line, WaterLimits.of(profile));
    }

    private static HouseholdId householdOf(CaseRecord file) {
        return new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
    }
}

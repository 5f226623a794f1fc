package org.jiandang.exit;

import java.time.LocalDate;
import org.jiandang.fieldwork.Fieldwork;
import org.jiandang.fieldwork.Signature;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdStanding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Severity;
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
import org.jiandang.screening.WaterLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the exit of a household adds to the machinery. */
@Component
class ExitCourse implements CaseCourse {

    private final CircumstancesReading circumstances;
    private final Fieldwork fieldwork;
    private final HouseholdStanding standing;
    private final Snapshots snapshots;

    ExitCourse(
            CircumstancesReading circumstances, Fieldwork fieldwork, HouseholdStanding standing, Snapshots snapshots) {
        this.circumstances = circumstances;
        this.fieldwork = fieldwork;
        this.standing = standing;
        this.snapshots = snapshots;
    }

    @Override
    public Procedure procedure() {
        return ExitProcedure.TABLE;
    }

    @Override
    public Judgement judge(CaseRecord file, Step step, PolicyProfile profile) {
        boolean decides = step.action() == Action.APPROVE;
        Circumstances household = circumstances.of(householdOf(file), file.year());
        boolean signed = fieldwork.signatures(file.id()).stream()
                .anyMatch(signature -> signature.purpose() == Signature.Purpose.EXIT_CONSENT);
        ExitFacts facts = new ExitFacts(
                file.year(),
                household,
                circumstances.homeAndHealth(householdOf(file), file.year()),
                fieldwork.checks(file.id()),
                signed,
                limits(household, file.year(), profile, decides));
        Judgement judgement = Judgement.of(facts, book(profile).verdicts(facts), facts.perCapita(), profile);
        return decides ? judgement.stoppedBy(judgement.findings().of(Severity.BLOCK)) : judgement;
    }

    @Override
    public Findings judgeAgain(String written, PolicyProfile profile) {
        ExitFacts facts = snapshots.read(written, ExitFacts.class);
        return book(profile).judge(facts.under(limits(facts.household(), facts.year(), profile, false)));
    }

    @Override
    public Consequence follow(CaseRecord file, Step step, PolicyProfile profile) {
        if (step.action() == Action.CLOSE) {
            LocalDate exitedOn = file.dates().stageSince();
            @Nullable LocalDate until = profile.continuation().lastDay(exitedOn).orElse(null);
            standing.exit(householdOf(file), file.year(), exitedOn, until);
            return new Consequence(until);
        }
        return Consequence.NONE;
    }

    private static RuleBook<ExitFacts> book(PolicyProfile profile) {
        return ExitRules.BOOK.only(profile.exitConditions()).under(profile).plus(StandingRules.AT_EXIT);
    }

    /** A line that is missing fails loudly where it decides, and is shown as missing before. */
    private static ExitLimits limits(Circumstances household, int year, PolicyProfile profile, boolean decides) {
        return new ExitLimits(
                decides
                        ? Lines.required(household, LineUse.EXIT, year, profile)
                        : Lines.known(household, LineUse.EXIT, year, profile),
                WaterLimits.of(profile));
    }

    private static HouseholdId householdOf(CaseRecord file) {
        return new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
    }
}

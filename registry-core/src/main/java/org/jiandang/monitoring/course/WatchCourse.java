package org.jiandang.monitoring.course;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jiandang.household.HouseholdId;
import org.jiandang.monitoring.Watch;
import org.jiandang.monitoring.WatchTerms;
import org.jiandang.monitoring.Watches;
import org.jiandang.monitoring.clue.ClueTerms;
import org.jiandang.policy.Findings;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseCourse;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Judgement;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Snapshots;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.CircumstancesReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What taking a household under watch adds to the machinery. */
@Component
class WatchCourse implements CaseCourse {

    /** Where the kind has to fit the figures, and a monitoring line has to be there. */
    private static final Set<Action> DECIDING =
            EnumSet.of(Action.COMPARE, Action.APPRAISE, Action.POST_NOTICE, Action.SETTLE, Action.APPROVE);

    private final CircumstancesReading circumstances;
    private final Assessments assessments;
    private final Watches watches;
    private final ClueTerms terms;
    private final Snapshots snapshots;

    WatchCourse(
            CircumstancesReading circumstances,
            Assessments assessments,
            Watches watches,
            ClueTerms terms,
            Snapshots snapshots) {
        this.circumstances = circumstances;
        this.assessments = assessments;
        this.watches = watches;
        this.terms = terms;
        this.snapshots = snapshots;
    }

    @Override
    public Procedure procedure() {
        return WatchProcedure.TABLE;
    }

    @Override
    public Judgement judge(CaseRecord file, Step step, PolicyProfile profile) {
        boolean decides = DECIDING.contains(step.action());
        Circumstances household = circumstances.of(householdOf(file), file.year());
        Assessment found = assessments.find(file.id()).orElse(null);
        TestFacts facts = new TestFacts(
                file.year(), household, found, TestLimits.of(household, file.year(), profile, decides, found));
        Judgement judgement =
                Judgement.of(facts, WatchConditions.BOOK.under(profile).verdicts(facts), facts.perCapita(), profile);
        return decides ? judgement.stoppedBy(judgement.findings()) : judgement;
    }

    @Override
    public Findings judgeAgain(String written, PolicyProfile profile) {
        TestFacts facts = snapshots.read(written, TestFacts.class);
        return WatchConditions.BOOK
                .under(profile)
                .judge(facts.under(TestLimits.of(facts.household(), facts.year(), profile, false, facts.assessment())));
    }

    @Override
    public Consequence follow(CaseRecord file, Step step, PolicyProfile profile) {
        if (step.to() == Stage.WATCHED) {
            Assessment found = assessments.find(file.id()).orElseThrow();
            LocalDate since = file.dates().stageSince();
            watches.add(new Watch(
                    file.id(),
                    file.village(),
                    householdOf(file),
                    Objects.requireNonNull(found.kind()),
                    found.risks(),
                    file.year(),
                    file.judged().perCapita(),
                    found.rigidSpending(),
                    since,
                    WatchTerms.measuresDue(profile, since),
                    null));
        }
        return Consequence.NONE;
    }

    /** From clue to decision: the term runs from the day the clue was found, whatever step the case is at. */
    @Override
    public @Nullable LocalDate due(CaseRecord file) {
        return terms.dueOf(householdOf(file));
    }

    private static HouseholdId householdOf(CaseRecord file) {
        return new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
    }
}

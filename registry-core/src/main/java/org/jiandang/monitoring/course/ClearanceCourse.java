package org.jiandang.monitoring.course;

import java.util.EnumSet;
import java.util.Set;
import org.jiandang.monitoring.Watch;
import org.jiandang.monitoring.Watches;
import org.jiandang.policy.Findings;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Setting;
import org.jiandang.policy.line.LineUse;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseCourse;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Judgement;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Snapshots;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.Step;
import org.jiandang.refusal.NotFound;
import org.jiandang.screening.Circumstances;
import org.jiandang.screening.Lines;
import org.springframework.stereotype.Component;

/** What clearing a risk adds to the machinery. */
@Component
class ClearanceCourse implements CaseCourse {

    private static final Set<Action> DECIDING =
            EnumSet.of(Action.APPRAISE, Action.POST_NOTICE, Action.SETTLE, Action.APPROVE);

    private final ClearanceReading reading;
    private final Assessments assessments;
    private final Watches watches;
    private final Snapshots snapshots;

    ClearanceCourse(ClearanceReading reading, Assessments assessments, Watches watches, Snapshots snapshots) {
        this.reading = reading;
        this.assessments = assessments;
        this.watches = watches;
        this.snapshots = snapshots;
    }

    @Override
    public Procedure procedure() {
        return ClearanceProcedure.TABLE;
    }

    @Override
    public Judgement judge(CaseRecord file, Step step, PolicyProfile profile) {
        boolean decides = DECIDING.contains(step.action());
        ClearanceFacts bare =
                reading.facts(file, assessments.findClearance(file.id()).orElse(null));
        ClearanceFacts facts = bare.under(limits(bare.household(), file.year(), profile, decides));
        Judgement judgement = Judgement.of(
                facts, ClearanceConditions.BOOK.under(profile).verdicts(facts), facts.perCapita(), profile);
        return decides ? judgement.stoppedBy(judgement.findings()) : judgement;
    }

    @Override
    public Findings judgeAgain(String written, PolicyProfile profile) {
        ClearanceFacts facts = snapshots.read(written, ClearanceFacts.class);
        return ClearanceConditions.BOOK
                .under(profile)
                .judge(facts.under(limits(facts.household(), facts.year(), profile, false)));
    }

    @Override
    public Consequence follow(CaseRecord file, Step step, PolicyProfile profile) {
        if (step.to() == Stage.CLEARED) {
            ClearanceAssessment found = assessments.findClearance(file.id()).orElseThrow();
            Watch watch = watches.current(ClearanceReading.householdOf(file))
                    .orElseThrow(() -> new NotFound("watch", file.caseNo()));
            watches.clear(watch.id(), new Watch.Cleared(file.dates().stageSince(), found.mode(), file.id()));
        }
        return Consequence.NONE;
    }

    /** A line that is missing fails loudly where it decides, and is shown as missing before. */
    private static ClearanceLimits limits(Circumstances household, int year, PolicyProfile profile, boolean decides) {
        return new ClearanceLimits(
                decides
                        ? Lines.required(household, LineUse.MONITOR, year, profile)
                        : Lines.known(household, LineUse.MONITOR, year, profile),
                profile.find(Setting.CLEARANCE_MONTHS.parameter())
                        .map(value -> Integer.valueOf(value.value()))
                        .orElse(null));
    }
}

package org.jiandang.removal;

import java.util.List;
import java.util.Objects;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.HouseholdStanding;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.Findings;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseCourse;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Decision;
import org.jiandang.procedure.DecisionLog;
import org.jiandang.procedure.Judgement;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Snapshots;
import org.jiandang.procedure.Step;
import org.springframework.stereotype.Component;

/** What a removal adds to the machinery: people judge it, so it has no conditions of its own but those of every procedure. */
@Component
class RemovalCourse implements CaseCourse {

    private final HouseholdReading households;
    private final HouseholdStanding standing;
    private final DecisionLog log;
    private final Snapshots snapshots;

    RemovalCourse(HouseholdReading households, HouseholdStanding standing, DecisionLog log, Snapshots snapshots) {
        this.households = households;
        this.standing = standing;
        this.log = log;
        this.snapshots = snapshots;
    }

    @Override
    public Procedure procedure() {
        return RemovalProcedure.TABLE;
    }

    @Override
    public Judgement judge(CaseRecord file, Step step, PolicyProfile profile) {
        HouseholdView view = households.view(householdOf(file), null);
        RemovalFacts facts = new RemovalFacts(
                Objects.requireNonNullElse(view.standing().status(), HouseholdStatus.APPLICANT),
                view.basics().firstIdentifiedOn());
        return Judgement.of(facts, List.of(), null, profile);
    }

    @Override
    public Findings judgeAgain(String written, PolicyProfile profile) {
        snapshots.read(written, RemovalFacts.class);
        return Findings.none();
    }

    @Override
    public Consequence follow(CaseRecord file, Step step, PolicyProfile profile) {
        if (step.action() == Action.CLOSE) {
            String why = log.of(file.id()).stream()
                    .map(Decision::opinion)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(file.caseNo());
            standing.remove(householdOf(file), file.dates().stageSince(), why);
        }
        return Consequence.NONE;
    }

    private static HouseholdId householdOf(CaseRecord file) {
        return new HouseholdId(file.id().countyCode(), file.subject().householdSerial());
    }
}

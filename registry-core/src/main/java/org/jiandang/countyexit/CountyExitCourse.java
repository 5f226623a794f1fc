package org.jiandang.countyexit;

import java.util.List;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Setting;
import org.jiandang.policy.Severity;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseCourse;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Judgement;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Snapshots;
import org.jiandang.procedure.Step;
import org.springframework.stereotype.Component;

/** What the exit of a county adds to the machinery. */
@Component
class CountyExitCourse implements CaseCourse {

    private final CountyExitRecords records;
    private final CountyExitJudge judge;
    private final Policies policies;
    private final Snapshots snapshots;

    CountyExitCourse(CountyExitRecords records, CountyExitJudge judge, Policies policies, Snapshots snapshots) {
        this.records = records;
        this.judge = judge;
        this.policies = policies;
        this.snapshots = snapshots;
    }

    @Override
    public Procedure procedure() {
        return CountyExitProcedure.TABLE;
    }

    @Override
    public Judgement judge(CaseRecord file, Step step, PolicyProfile profile) {
        boolean decides = step.action() == Action.APPROVE;
        CountyExitFacts facts = judge.facts(file, profile, decides);
        Judgement judgement = Judgement.of(facts, book(profile).verdicts(facts), null, profile);
        if (!decides) {
            return judgement;
        }
        Findings breaches = judgement.findings().of(Severity.BLOCK);
        return judgement.stoppedBy(step.level() == Level.PREFECTURE ? beforeAssessment(breaches) : breaches);
    }

    @Override
    public Findings judgeAgain(String written, PolicyProfile profile) {
        CountyExitFacts facts = snapshots.read(written, CountyExitFacts.class);
        PolicyProfile yearEnd = policies.version(facts.yearEndVersion());
        return book(profile).judge(facts.under(CountyExitLimits.of(profile, yearEnd, false)));
    }

    @Override
    public Consequence follow(CaseRecord file, Step step, PolicyProfile profile) {
        return switch (step.action()) {
            case ANNOUNCE -> {
                CountyExit exit = new CountyExit(
                        file.village(),
                        file.year(),
                        file.dates().stageSince(),
                        file.id(),
                        null,
                        profile.continuation()
                                .lastDay(file.dates().stageSince())
                                .orElse(null));
                records.add(exit);
                yield new Consequence(exit.continuationUntil());
            }
            case REPORT -> {
                records.reported(file.village(), file.dates().stageSince());
                yield new Consequence(file.judged().continuationUntil());
            }
            default -> Consequence.NONE;
        };
    }

    private static Findings beforeAssessment(Findings breaches) {
        return new Findings(breaches.stream()
                .filter(breach -> CountyExitRules.BEFORE_ASSESSMENT.contains(breach.code()))
                .toList());
    }

    private static RuleBook<CountyExitFacts> book(PolicyProfile profile) {
        List<String> conditions = profile.codes(Setting.COUNTY_EXIT_CONDITIONS);
        return CountyExitRules.BOOK.only(conditions).under(profile);
    }
}

package org.jiandang.villageexit;

import org.jiandang.policy.Findings;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Setting;
import org.jiandang.policy.Severity;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseCourse;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Judgement;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Snapshots;
import org.jiandang.procedure.Step;
import org.springframework.stereotype.Component;

/** What the exit of a village adds to the machinery. */
@Component
class VillageExitCourse implements CaseCourse {

    private final VillageFigures figures;
    private final VillageExitRecords records;
    private final Snapshots snapshots;

    VillageExitCourse(VillageFigures figures, VillageExitRecords records, Snapshots snapshots) {
        this.figures = figures;
        this.records = records;
        this.snapshots = snapshots;
    }

    @Override
    public Procedure procedure() {
        return VillageExitProcedure.TABLE;
    }

    @Override
    public Judgement judge(CaseRecord file, Step step, PolicyProfile profile) {
        boolean decides = step.action() == Action.APPROVE;
        VillageExitFacts facts = facts(file, VillageExitLimits.of(profile, decides));
        Judgement judgement = Judgement.of(facts, book(profile).verdicts(facts), null, profile);
        return switch (step.action()) {
            case APPROVE -> judgement.stoppedBy(judgement.findings().of(Severity.BLOCK));
            case SELF_CHECK ->
                judgement.stoppedBy(judgement.findings().ofRule(VillageExitRules.EVERY_ITEM_IS_LOOKED_AT.code()));
            default -> judgement;
        };
    }

    @Override
    public Findings judgeAgain(String written, PolicyProfile profile) {
        VillageExitFacts facts = snapshots.read(written, VillageExitFacts.class);
        return book(profile).judge(facts.under(VillageExitLimits.of(profile, false)));
    }

    @Override
    public Consequence follow(CaseRecord file, Step step, PolicyProfile profile) {
        if (step.action() != Action.RECORD_EXIT) {
            return Consequence.NONE;
        }
        VillageExit exit = new VillageExit(
                file.village(),
                file.year(),
                file.dates().stageSince(),
                file.id(),
                figures.of(file.village(), file.year()),
                profile.continuation().lastDay(file.dates().stageSince()).orElse(null));
        records.add(exit);
        return new Consequence(exit.continuationUntil());
    }

    private VillageExitFacts facts(CaseRecord file, VillageExitLimits limits) {
        return new VillageExitFacts(
                file.year(), figures.of(file.village(), file.year()), records.checks(file.id()), limits);
    }

    private static RuleBook<VillageExitFacts> book(PolicyProfile profile) {
        return VillageExitRules.BOOK
                .only(profile.codes(Setting.VILLAGE_EXIT_CONDITIONS))
                .under(profile);
    }
}

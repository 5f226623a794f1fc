package org.jiandang.countyexit;

import static org.jiandang.policy.Severity.BLOCK;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.RuleSubject;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a county's exit (rulebook §6.4, part 2 §1.4 and §1.5). A profile names those that hold in its region. What is not known does
 * not pass.
 */
public final class CountyExitRules {

    private static final Clause NATIONAL = new Clause("厅字〔2016〕16号", "二（三）贫困县退出");
    private static final Clause IM = new Clause("厅发〔2018〕11号", "贫困旗县退出");
    private static final Clause GANSU = new Clause("精准脱贫验收标准及认定程序（甘肃，2018年修订）", "贫困县退出");

    static final Rule<CountyExitFacts> INCIDENCE_IS_BELOW_LIMIT = rule("CX-01", NATIONAL, "incidence")
            .figures(facts -> Arrays.asList(
                    facts.register().unresolvedPeople(),
                    facts.wrongExits(),
                    facts.missed(),
                    facts.agriculturalResidents(),
                    facts.incidencePct(),
                    value(facts, CountyExitLimits::incidence),
                    included(facts, CountyExitLimits::incidence)))
            .holds(facts -> facts.incidenceBelow() == Truth.YES);

    static final Rule<CountyExitFacts> FEW_LEFT_WRONGLY = rule("CX-02", NATIONAL, "wrongExit")
            .figures(facts -> Arrays.asList(
                    facts.sample() == null ? null : facts.sample().wrongExits(),
                    facts.sample() == null ? null : facts.sample().sampledExited(),
                    facts.wrongExitPct(),
                    value(facts, CountyExitLimits::wrongExit),
                    included(facts, CountyExitLimits::wrongExit)))
            .holds(facts -> facts.wrongExitBelow() == Truth.YES);

    static final Rule<CountyExitFacts> FEW_WERE_MISSED = rule("CX-03", NATIONAL, "missed")
            .figures(facts -> Arrays.asList(
                    facts.sample() == null ? null : facts.sample().missed(),
                    facts.sample() == null ? null : facts.sample().sampledUnregistered(),
                    facts.missedPct(),
                    value(facts, CountyExitLimits::missed),
                    included(facts, CountyExitLimits::missed)))
            .holds(facts -> facts.missedBelow() == Truth.YES);

    static final Rule<CountyExitFacts> PEOPLE_APPROVE = rule("CX-04", NATIONAL, "approval")
            .figures(facts -> Arrays.asList(
                    facts.sample() == null ? null : facts.sample().approving(),
                    facts.sample() == null ? null : facts.sample().asked(),
                    facts.approvalPct(),
                    value(facts, CountyExitLimits::approval),
                    included(facts, CountyExitLimits::approval)))
            .holds(facts -> facts.approvalAbove() == Truth.YES);

    static final Rule<CountyExitFacts> ENOUGH_VILLAGES_LEFT = rule("CX-05", GANSU, "villagesLeft")
            .figures(facts -> Arrays.asList(
                    facts.register().villagesLeft(),
                    facts.register().poorVillages(),
                    facts.villagesLeftPct(),
                    value(facts, CountyExitLimits::villagesLeft),
                    included(facts, CountyExitLimits::villagesLeft),
                    facts.year()))
            .holds(facts -> facts.enoughVillagesLeft() == Truth.YES);

    static final Rule<CountyExitFacts> INCOME_GROWS_FASTER_THAN_THE_MEAN = rule("CX-06", IM, "incomeGrowth")
            .figures(facts -> Arrays.asList(facts.incomeGrowth(), facts.meanGrowth()))
            .holds(CountyExitFacts::isGrowthAboveMean);

    static final Rule<CountyExitFacts> SERVICES_ARE_CLEARLY_BETTER =
            rule("CX-07", IM, "services").holds(CountyExitFacts::areServicesBetter);

    static final Rule<CountyExitFacts> A_MECHANISM_LASTS =
            rule("CX-08", IM, "mechanism").holds(CountyExitFacts::hasMechanism);

    public static final RuleBook<CountyExitFacts> BOOK = RuleBook.of(
            INCIDENCE_IS_BELOW_LIMIT,
            FEW_LEFT_WRONGLY,
            FEW_WERE_MISSED,
            PEOPLE_APPROVE,
            ENOUGH_VILLAGES_LEFT,
            INCOME_GROWS_FASTER_THAN_THE_MEAN,
            SERVICES_ARE_CLEARLY_BETTER,
            A_MECHANISM_LASTS);

    /** What can be judged before the assessment: the prefecture's first review rests on it. */
    static final List<String> BEFORE_ASSESSMENT = List.of("CX-01", "CX-05");

    private CountyExitRules() {}

    private static RuleSubject<CountyExitFacts, CountyExitFacts> rule(String code, Clause clause, String field) {
        return Rule.<CountyExitFacts>of(code, BLOCK, clause).at("case", field);
    }

    private static @Nullable Object value(
            CountyExitFacts facts, Function<CountyExitLimits, @Nullable Threshold> which) {
        Threshold limit = which.apply(facts.limits());
        return limit == null ? null : limit.value();
    }

    private static Truth included(CountyExitFacts facts, Function<CountyExitLimits, @Nullable Threshold> which) {
        Threshold limit = which.apply(facts.limits());
        return limit == null ? Truth.UNKNOWN : Truth.of(limit.inclusive());
    }
}

package org.jiandang.monitoring;

import static org.jiandang.policy.Severity.REVIEW;

import java.util.Arrays;
import java.util.List;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.RuleSubject;
import org.jiandang.policy.Truth;
import org.jiandang.policy.line.LineUse;
import org.jiandang.screening.WaterLimits;

/**
 * The rules about watched households (rulebook §13.8): those that look for households which should be watched and are not, and those that doubt a
 * clearing. Each asks for a look; none refuses.
 */
public final class WatchRules {

    private static final Clause CHECKS = new Clause("防止返贫监测数据核查口径", "1_02");
    private static final Clause SCOPE = new Clause("防止返贫监测工作规则（各地通行）", "监测对象");

    static final Rule<WatchFacts> LEFT_AND_BELOW_LINE_IS_WATCHED = rule("V071", CHECKS)
            .at("income", "perCapita")
            .when(WatchFacts::hasLeftUnwatched)
            .figures(facts -> Arrays.asList(facts.perCapita(), facts.line(), facts.year()))
            .holds(WatchRules::isNotBelowLine)
            .reading(LineUse.MONITOR.parameter());

    static final Rule<WatchFacts> LEFT_AND_UNSAFE_OR_UNINSURED_IS_WATCHED = rule("V072", CHECKS)
            .at("housing", "houseGrade")
            .when(WatchFacts::hasLeftUnwatched)
            .figures(
                    facts -> Arrays.asList(facts.home().grade(), facts.members().sickUninsured(), facts.year()))
            .holds(facts -> !facts.home().isDangerous() && facts.members().sickUninsured() == 0);

    static final Rule<WatchFacts> CLEARING_TOOK_ITS_TIME_AND_INCOME = rule("V074", CHECKS)
            .at("watch", "cleared")
            .when(facts -> facts.ended() != null)
            .figures(facts -> Arrays.asList(
                    facts.watchedSince(), facts.clearedOn(), facts.clearedBy(), facts.perCapita(), facts.line()))
            .holds(WatchRules::isCredible)
            .reading(LineUse.MONITOR.parameter());

    static final Rule<WatchFacts> HOME_IS_SAFE_AFTER_CLEARING = rule("V075", CHECKS)
            .at("housing", "houseGrade")
            .when(WatchFacts::isClearedOnly)
            .figures(facts -> Arrays.asList(
                    facts.clearedOn(), facts.home().grade(), Truth.of(facts.isWaterUnsafe()), facts.year()))
            .holds(facts -> !facts.home().isDangerous() && !facts.isWaterUnsafe())
            .reading(WaterLimits.parameters());

    static final Rule<WatchFacts> UNREGISTERED_AND_BELOW_LINE_IS_WATCHED = rule("SC-01", SCOPE)
            .at("income", "perCapita")
            .when(WatchFacts::isUnregisteredUnwatched)
            .figures(facts -> Arrays.asList(facts.perCapita(), facts.line(), facts.year()))
            .holds(WatchRules::isNotBelowLine)
            .reading(LineUse.MONITOR.parameter());

    static final Rule<WatchFacts> LEFT_AND_CHILDREN_LEARN_WATER_IS_SAFE = rule("SC-02", SCOPE)
            .at("water", "waterSafe")
            .when(WatchFacts::hasLeftUnwatched)
            .figures(facts -> Arrays.asList(
                    Truth.of(facts.isWaterUnsafe()), facts.members().outOfSchool(), facts.year()))
            .holds(facts -> !facts.isWaterUnsafe() && facts.members().outOfSchool() == 0)
            .reading(WaterLimits.parameters());

    /** What the yearly re-check judges. */
    public static final RuleBook<WatchFacts> BOOK = RuleBook.of(
            LEFT_AND_BELOW_LINE_IS_WATCHED,
            LEFT_AND_UNSAFE_OR_UNINSURED_IS_WATCHED,
            CLEARING_TOOK_ITS_TIME_AND_INCOME,
            HOME_IS_SAFE_AFTER_CLEARING);

    /** What screening looks for beyond V071 and V072. */
    public static final RuleBook<WatchFacts> SIGNS =
            RuleBook.of(UNREGISTERED_AND_BELOW_LINE_IS_WATCHED, LEFT_AND_CHILDREN_LEARN_WATER_IS_SAFE);

    /** What screening looks for. */
    public static final RuleBook<WatchFacts> SCREENING =
            BOOK.only(List.of("V071", "V072")).plus(SIGNS);

    /** What throws doubt on a clearing. */
    public static final List<String> DOUBTS = List.of("V074", "V075");

    private WatchRules() {}

    private static RuleSubject<WatchFacts, WatchFacts> rule(String code, Clause clause) {
        return Rule.of(code, REVIEW, clause);
    }

    private static boolean isNotBelowLine(WatchFacts facts) {
        return !Boolean.TRUE.equals(facts.isBelowLine());
    }

    private static boolean isCredible(WatchFacts facts) {
        WatchFacts.Ended ended = facts.ended();
        if (ended == null) {
            return true;
        }
        boolean helped = ended.mode() == ClearanceMode.SUPPORTED;
        return !ended.cameSoon() && !(helped && Boolean.TRUE.equals(facts.isBelowLine()));
    }
}

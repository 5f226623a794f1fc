package org.jiandang.monitoring.course;

import static org.jiandang.policy.Severity.BLOCK;

import java.util.Arrays;
import java.util.List;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.RuleSubject;
import org.jiandang.policy.Setting;
import org.jiandang.policy.line.LineUse;

/**
 * The conditions of clearing a risk (rulebook §8). Whose income is unstable, whose spending is uncontrolled or who lacks a guarantee is not cleared,
 * and a household without labour stays under follow-up. What is not known does not hold.
 */
public final class ClearanceConditions {

    private static final Clause CLEARING = new Clause("防止返贫监测工作规则（各地通行）", "风险消除");

    static final Rule<ClearanceFacts> INCOME_IS_STABLE = rule("MC-01")
            .at("income", "perCapita")
            .figures(facts -> Arrays.asList(
                    facts.perCapita(),
                    TestFacts.value(facts.limits().line()),
                    facts.stableSince(),
                    facts.limits().months()))
            .holds(ClearanceFacts::isIncomeStable)
            .reading(LineUse.MONITOR.parameter(), Setting.CLEARANCE_MONTHS.parameter());

    static final Rule<ClearanceFacts> GUARANTEES_AND_WATER_ARE_THERE = rule("MC-02")
            .at("case", "checks")
            .figures(facts -> List.of(facts.unconfirmed()))
            .holds(facts -> facts.unconfirmed().isEmpty());

    static final Rule<ClearanceFacts> RISK_IS_GONE = rule("MC-03")
            .at("case", "risk")
            .figures(facts -> List.of(facts.riskGone(), facts.noNewRisk()))
            .holds(ClearanceFacts::isRiskGone);

    static final Rule<ClearanceFacts> SPENDING_IS_CONTROLLED =
            rule("MC-04").at("case", "spending").holds(ClearanceFacts::isSpendingControlled);

    static final Rule<ClearanceFacts> SOMEBODY_CAN_WORK = rule("MC-05")
            .at("work", "labour")
            .figures(facts ->
                    List.of(facts.household().population(), facts.members().ableToWork()))
            .holds(ClearanceFacts::hasLabour);

    public static final RuleBook<ClearanceFacts> BOOK = RuleBook.of(
            INCOME_IS_STABLE, GUARANTEES_AND_WATER_ARE_THERE, RISK_IS_GONE, SPENDING_IS_CONTROLLED, SOMEBODY_CAN_WORK);

    private ClearanceConditions() {}

    private static RuleSubject<ClearanceFacts, ClearanceFacts> rule(String code) {
        return Rule.of(code, BLOCK, CLEARING);
    }
}

package org.jiandang.exit;

import static org.jiandang.policy.Severity.BLOCK;
import static org.jiandang.policy.Severity.EXPLAIN;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.RuleSubject;
import org.jiandang.policy.Severity;
import org.jiandang.policy.Truth;
import org.jiandang.policy.line.LineUse;
import org.jiandang.screening.WaterLimits;

/**
 * The conditions of a household's exit (rulebook §6.1). A profile names those that hold in its region. Unlike the rules of data, what is not
 * known does not pass: an exit is granted on what was found, not on what was left blank.
 */
public final class ExitRules {

    private static final Clause NATIONAL = new Clause("厅字〔2016〕16号", "二（一）贫困人口退出");
    private static final Clause SAME_YEAR = new Clause("贫困人口动态管理工作方案", "当年新识别、返贫户原则上不在当年脱贫");
    private static final Clause TAIZHOU = new Clause("泰发〔2016〕5号", "二（二）");

    static final Rule<ExitFacts> INCOME_IS_ABOVE_LINE = rule("EX-01", BLOCK, NATIONAL)
            .at("income", "perCapita")
            .figures(facts -> Arrays.asList(
                    facts.perCapita(), facts.line(), facts.surplusPct(), facts.transferPct(), facts.year()))
            .holds(ExitFacts::isIncomeAboveLine)
            .reading(LineUse.EXIT.parameter());

    static final Rule<ExitFacts> FOOD_IS_NO_WORRY = confirmed("EX-02", CheckItem.FOOD);

    static final Rule<ExitFacts> CLOTHES_ARE_NO_WORRY = confirmed("EX-03", CheckItem.CLOTHES);

    static final Rule<ExitFacts> CHILDREN_LEARN = rule("EX-04", BLOCK, NATIONAL)
            .at("schooling", "school")
            .figures(facts -> List.of(
                    facts.household().schoolAge().size(), facts.childrenOut(), facts.checkedOn(CheckItem.EDUCATION)))
            .holds(facts -> facts.isEveryChildSchooled() && facts.isConfirmed(CheckItem.EDUCATION));

    static final Rule<ExitFacts> EVERYONE_IS_INSURED = rule("EX-05", BLOCK, NATIONAL)
            .at("insurance", "medicalResident")
            .figures(facts ->
                    List.of(facts.household().members().size(), facts.uninsured(), facts.checkedOn(CheckItem.MEDICAL)))
            .holds(facts -> facts.uninsured() == 0 && facts.isConfirmed(CheckItem.MEDICAL));

    static final Rule<ExitFacts> HOUSE_IS_SAFE = rule("EX-06", BLOCK, NATIONAL)
            .at("housing", "houseGrade")
            .figures(facts -> Arrays.asList(
                    facts.household().home().grade(),
                    facts.household().home().appraisedOn(),
                    facts.household().home().repairedOn() == null
                            ? facts.household().home().movedInOn()
                            : facts.household().home().repairedOn(),
                    facts.checkedOn(CheckItem.HOUSING)))
            .holds(facts -> facts.household().home().isSafe() && facts.isConfirmed(CheckItem.HOUSING));

    static final Rule<ExitFacts> WATER_IS_SAFE = rule("EX-07", BLOCK, NATIONAL)
            .at("water", "waterSafe")
            .figures(facts -> Arrays.asList(
                    facts.household().home().litres(),
                    facts.household().home().minutes(),
                    Truth.of(facts.household().home().qualityOk()),
                    facts.household().home().guaranteePct(),
                    facts.checkedOn(CheckItem.WATER)))
            .holds(facts -> facts.isWaterSafe() && facts.isConfirmed(CheckItem.WATER))
            .reading(WaterLimits.parameters());

    static final Rule<ExitFacts> HOUSEHOLD_SIGNED =
            rule("EX-08", BLOCK, NATIONAL).at("case", "signature").holds(ExitFacts::signed);

    static final Rule<ExitFacts> DID_NOT_ENTER_THIS_YEAR = rule("EX-09", EXPLAIN, SAME_YEAR)
            .at("basics", "firstIdentifiedOn")
            .figures(facts -> Arrays.asList(
                    facts.household().firstIdentifiedOn(), facts.household().returnYear(), facts.year()))
            .holds(facts -> (facts.household().firstIdentifiedOn() == null
                            || facts.household().firstIdentifiedOn().getYear() != facts.year())
                    && !Objects.equals(facts.household().returnYear(), facts.year()));

    static final Rule<ExitFacts> DEVELOPABLE_HAS_CHANNEL_OR_JOB = rule("EX-T1", BLOCK, TAIZHOU)
            .at("income", "business")
            .when(ExitFacts::isDevelopable)
            .figures(facts -> Arrays.asList(
                    facts.household().income().ownSources(),
                    facts.household().income().wage()))
            .holds(ExitFacts::hasChannelOrJob);

    static final Rule<ExitFacts> RELIEF_HAS_DIBAO_IN_FULL = rule("EX-T2", BLOCK, TAIZHOU)
            .at("benefits", "dibao")
            .when(ExitFacts::isOnRelief)
            .holds(ExitFacts::isWhollyOnDibao);

    public static final RuleBook<ExitFacts> BOOK = RuleBook.of(
            INCOME_IS_ABOVE_LINE,
            FOOD_IS_NO_WORRY,
            CLOTHES_ARE_NO_WORRY,
            CHILDREN_LEARN,
            EVERYONE_IS_INSURED,
            HOUSE_IS_SAFE,
            WATER_IS_SAFE,
            HOUSEHOLD_SIGNED,
            DID_NOT_ENTER_THIS_YEAR,
            DEVELOPABLE_HAS_CHANNEL_OR_JOB,
            RELIEF_HAS_DIBAO_IN_FULL);

    private ExitRules() {}

    private static RuleSubject<ExitFacts, ExitFacts> rule(String code, Severity severity, Clause clause) {
        return Rule.of(code, severity, clause);
    }

    private static Rule<ExitFacts> confirmed(String code, CheckItem item) {
        return rule(code, BLOCK, NATIONAL)
                .at("case", item.name())
                .figures(facts -> List.of(facts.checkedOn(item)))
                .holds(facts -> facts.isConfirmed(item));
    }
}

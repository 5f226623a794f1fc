package org.jiandang.villageexit;

import static org.jiandang.policy.Severity.BLOCK;
import static org.jiandang.policy.Severity.EXPLAIN;

import java.util.Arrays;
import java.util.List;
import org.jiandang.policy.Clause;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;

/**
 * The conditions of a village's exit (rulebook §6.3). A profile names those that hold in its region and may turn the items, which the national
 * text weighs, into vetoes. What is not known does not pass.
 */
public final class VillageExitRules {

    private static final Clause NATIONAL = new Clause("厅字〔2016〕16号", "二（二）贫困村退出");
    private static final Clause GANSU = new Clause("甘肃省深度贫困地区脱贫攻坚实施方案", "村集体经济收入");
    private static final Clause TAIZHOU = new Clause("泰发〔2016〕5号", "二（二）2");

    static final Rule<VillageExitFacts> INCIDENCE_IS_BELOW_LIMIT = Rule.<VillageExitFacts>of("VX-01", BLOCK, NATIONAL)
            .at("case", "incidence")
            .figures(facts -> Arrays.asList(
                    facts.figures().unresolvedPeople(),
                    facts.figures().agriculturalResidents(),
                    facts.figures().incidencePct(),
                    facts.incidenceLimit(),
                    included(facts.limits().incidence()),
                    facts.year()))
            .holds(facts -> facts.figures().incidenceBelow(facts.limits().incidence()) == Truth.YES);

    static final Rule<VillageExitFacts> COLLECTIVE_INCOME_REACHES_TARGET = Rule.<VillageExitFacts>of(
                    "VX-02", EXPLAIN, GANSU)
            .at("case", "collectiveIncome")
            .when(facts -> facts.limits().incomeTarget() != null)
            .figures(facts -> Arrays.asList(
                    facts.figures().collectiveIncome(),
                    value(facts.limits().incomeTarget()),
                    included(facts.limits().incomeTarget())))
            .holds(facts -> facts.figures().reaches(facts.limits().incomeTarget()) == Truth.YES);

    static final Rule<VillageExitFacts> VILLAGE_IS_WEAK_NO_MORE = Rule.<VillageExitFacts>of("VX-03", BLOCK, TAIZHOU)
            .at("case", "collectiveIncome")
            .when(facts -> facts.limits().weakIncome() != null)
            .figures(facts -> Arrays.asList(
                    facts.figures().collectiveIncome(),
                    value(facts.limits().weakIncome()),
                    included(facts.limits().weakIncome())))
            .holds(facts -> facts.figures().weak(facts.limits().weakIncome()) == Truth.NO);

    static final Rule<VillageExitFacts> EVERY_ITEM_IS_LOOKED_AT = Rule.<VillageExitFacts>of("VX-04", BLOCK, NATIONAL)
            .at("case", "checklist")
            .figures(facts -> List.of(facts.items().size(), facts.open()))
            .holds(facts -> facts.open() == 0);

    static final Rule<VillageExitFacts> EVERY_ITEM_IS_MET = Rule.<VillageExitFacts>of("VX-05", EXPLAIN, NATIONAL)
            .forEach(VillageExitFacts::items, ItemState::no)
            .at("case", "checklist")
            .figures(item -> List.of(item.item(), item.checkedOn()))
            .holds(ItemState::isMet);

    public static final RuleBook<VillageExitFacts> BOOK = RuleBook.of(
            INCIDENCE_IS_BELOW_LIMIT,
            COLLECTIVE_INCOME_REACHES_TARGET,
            VILLAGE_IS_WEAK_NO_MORE,
            EVERY_ITEM_IS_LOOKED_AT,
            EVERY_ITEM_IS_MET);

    private VillageExitRules() {}

    private static @org.jspecify.annotations.Nullable Object value(@org.jspecify.annotations.Nullable Threshold limit) {
        return limit == null ? null : limit.value();
    }

    private static Truth included(@org.jspecify.annotations.Nullable Threshold limit) {
        return limit == null ? Truth.UNKNOWN : Truth.of(limit.inclusive());
    }
}

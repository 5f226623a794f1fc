package org.jiandang.household.rule;

import static org.jiandang.policy.Severity.BLOCK;
import static org.jiandang.policy.Severity.EXPLAIN;
import static org.jiandang.policy.Severity.REVIEW;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.IncomeItem.Kind;
import org.jiandang.household.value.Money;
import org.jiandang.policy.Limit;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jspecify.annotations.Nullable;

/** Rulebook §13.7: income and its comparison with what was stated, with the land and with the year before. */
final class IncomeRules {

    private static final BigDecimal HIGHEST_PER_CAPITA = new BigDecimal("100000");

    static final Rule<HouseholdFacts> INCOME_IS_PLAUSIBLE = Rule.<HouseholdFacts>of(
                    "V060", EXPLAIN, Clauses.DATA_QUALITY)
            .at("income", "perCapita")
            .figures(facts -> List.of(facts.perCapita() == null ? "—" : facts.perCapita()))
            .when(facts -> facts.perCapita() != null || facts.knows(Field.INCOME_PER_CAPITA))
            .holds(facts -> facts.perCapita() != null
                    && facts.perCapita().signum() > 0
                    && facts.perCapita().compareTo(HIGHEST_PER_CAPITA) <= 0);

    static final Rule<HouseholdFacts> BUSINESS_HAS_EXPENSE = Rule.<HouseholdFacts>of(
                    "V061", EXPLAIN, Clauses.DATA_QUALITY)
            .at("income", "expense")
            .when(facts -> isPositive(facts, Kind.BUSINESS))
            .holds(facts -> isPositive(facts, Kind.EXPENSE));

    static final Rule<HouseholdFacts> AMOUNTS_ARE_PLAUSIBLE = Rule.<HouseholdFacts>of(
                    "V062", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(Amount::of)
            .at(Amount::place)
            .figures(Amount::figures)
            .holds(Amount::isPlausible);

    static final Rule<HouseholdFacts> ECOLOGY_MONEY_HAS_LAND = Rule.<HouseholdFacts>of(
                    "V063", EXPLAIN, Clauses.DATA_QUALITY)
            .at("land", "returnedForest")
            .holds(IncomeRules::ecologyFitsLand);

    static final Rule<HouseholdFacts> STATED_SUMS_ARE_THE_COMPUTED = Rule.<HouseholdFacts>of(
                    "V064", BLOCK, Clauses.INCOME)
            .forEach(StatedSum::of)
            .at(StatedSum::place)
            .figures(sum -> List.of(sum.stated(), sum.computed()))
            .holds(StatedSum::agrees);

    static final Rule<HouseholdFacts> ROAD_IS_NOT_ENDLESS = Rule.<HouseholdFacts>of(
                    "V065a", BLOCK, Clauses.DATA_QUALITY)
            .at("road", "roadDistance")
            .given(facts -> facts.year() == null ? null : facts.year().road().roadDistance())
            .holds(kilometres -> kilometres.compareTo(BigDecimal.valueOf(50)) <= 0);

    static final Rule<HouseholdFacts> LAND_AND_ROAD_ARE_PLAUSIBLE = Rule.<HouseholdFacts>of(
                    "V065b", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(Extent::of)
            .at(Extent::place)
            .figures(extent -> List.of(extent.shown(), extent.limit().value()))
            .holds(Extent::isPlausible)
            .reading(
                    Limit.CULTIVATED_PER_PERSON.parameter(),
                    Limit.FOREST_PER_PERSON.parameter(),
                    Limit.ROAD_DISTANCE.parameter());

    static final Rule<HouseholdFacts> INCOME_DOES_NOT_LEAP = Rule.<HouseholdFacts>of("V066", REVIEW, Clauses.LOGIC)
            .at("income", "perCapita")
            .given(HouseholdFacts::perCapita, IncomeRules::perCapitaBefore)
            .holds((now, before) ->
                    now.subtract(before).abs().multiply(BigDecimal.valueOf(2)).compareTo(before) <= 0);

    static final RuleBook<HouseholdFacts> BOOK = RuleBook.of(
            INCOME_IS_PLAUSIBLE,
            BUSINESS_HAS_EXPENSE,
            AMOUNTS_ARE_PLAUSIBLE,
            ECOLOGY_MONEY_HAS_LAND,
            STATED_SUMS_ARE_THE_COMPUTED,
            ROAD_IS_NOT_ENDLESS,
            LAND_AND_ROAD_ARE_PLAUSIBLE,
            INCOME_DOES_NOT_LEAP);

    private IncomeRules() {}

    private static @Nullable Boolean isPositive(HouseholdFacts facts, Kind kind) {
        return facts.year() == null || !facts.year().income().knows(kind)
                ? null
                : facts.year().income().total(kind).isPositive();
    }

    private static @Nullable Boolean ecologyFitsLand(HouseholdFacts facts) {
        if (facts.year() == null) {
            return null;
        }
        BigDecimal returned = facts.year().land().returnedForest();
        if (returned == null) {
            return null;
        }
        BigDecimal forest = facts.year().land().forest();
        BigDecimal pasture = facts.year().land().pasture();
        boolean withinLand = forest == null || pasture == null || returned.compareTo(forest.add(pasture)) <= 0;
        boolean paid = facts.year()
                .income()
                .amount(IncomeItem.ECOLOGY)
                .map(Money::isPositive)
                .orElse(false);
        return withinLand && (!paid || returned.signum() > 0);
    }

    private static @Nullable BigDecimal perCapitaBefore(HouseholdFacts facts) {
        if (facts.previous() == null) {
            return null;
        }
        Integer persons = facts.previous().population();
        if (persons == null || persons == 0) {
            return null;
        }
        IncomeStatement before = facts.previous().income();
        BigDecimal perCapita =
                before.isUnknown() ? null : before.perCapita(persons).amount();
        return perCapita == null || perCapita.signum() <= 0 ? null : perCapita;
    }

    /** An amount with the bounds within which it is plausible. */
    private record Amount(String component, Money money, int least, int most) {

        private static final int NO_LIMIT = Integer.MAX_VALUE;

        static List<Amount> of(HouseholdFacts facts) {
            if (facts.year() == null) {
                return List.of();
            }
            IncomeStatement income = facts.year().income();
            Function<IncomeItem, Money> amount = item -> income.amount(item).orElse(Money.ZERO);
            return List.of(
                    new Amount("wage", income.total(Kind.WAGE), 300, 300_000),
                    new Amount("DIBAO", amount.apply(IncomeItem.DIBAO), 200, NO_LIMIT),
                    new Amount("FAMILY_PLANNING", amount.apply(IncomeItem.FAMILY_PLANNING), 100, NO_LIMIT),
                    new Amount("PENSION", amount.apply(IncomeItem.PENSION), 88, NO_LIMIT),
                    new Amount("TEKUN", amount.apply(IncomeItem.TEKUN), 200, NO_LIMIT));
        }

        org.jiandang.policy.Place place() {
            return org.jiandang.policy.Place.of("income", component);
        }

        List<Object> figures() {
            return List.of(money.amount());
        }

        boolean isPlausible() {
            return money.isZero() || money.compareTo(Money.of(least)) >= 0 && money.compareTo(Money.of(most)) <= 0;
        }
    }
}

package org.jiandang.household.rule;

import static org.jiandang.policy.Severity.BLOCK;
import static org.jiandang.policy.Severity.EXPLAIN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.value.Money;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Truth;
import org.jspecify.annotations.Nullable;

/** Rulebook §13.6: causes, the attribute of the household and its benefits must agree with the members and the money. */
final class CauseRules {

    static final Rule<HouseholdFacts> CAUSE_SHOWS_IN_THE_MEMBERS = Rule.<HouseholdFacts>of(
                    "V050", EXPLAIN, Clauses.DATA_QUALITY)
            .at("causes", "mainCause")
            .figures(facts -> facts.causes().mainCause() == null
                    ? List.of()
                    : List.of(Said.word(facts.causes().mainCause())))
            .judged(CauseRules::causeShows);

    static final Rule<HouseholdFacts> CAUSES_DIFFER = Rule.<HouseholdFacts>of("V051", BLOCK, Clauses.DATA_QUALITY)
            .at("causes", "otherCause1")
            .holds(facts -> {
                List<PovertyCause> causes = Stream.of(
                                facts.causes().mainCause(),
                                facts.causes().otherCause1(),
                                facts.causes().otherCause2())
                        .filter(Objects::nonNull)
                        .toList();
                return new HashSet<>(causes).size() == causes.size();
            });

    static final Rule<HouseholdFacts> ATTRIBUTE_FITS_THE_ALLOWANCE = Rule.<HouseholdFacts>of(
                    "V052", EXPLAIN, Clauses.DATA_QUALITY)
            .at("basics", "attribute")
            .given(facts -> facts.basics().attribute(), CauseRules::hasDibaoMember)
            .holds((attribute, dibao) ->
                    attribute == HouseholdAttribute.GENERAL ? !dibao : !attribute.namesDibao() || dibao);

    static final Rule<HouseholdFacts> HOUSEHOLD_IN_STATE_CARE_HAS_NO_LABOUR = Rule.<HouseholdFacts>of(
                    "V053", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "labour")
            .figures(person -> List.of(person.name()))
            .when(person -> isInStateCare(person.household()))
            .when(person -> person.isAged(16, 65))
            .given(Person::labour)
            .holds(labour -> !labour.isAble());

    static final Rule<HouseholdFacts> ATTRIBUTE_FITS_THE_MONEY = Rule.<HouseholdFacts>of(
                    "V054", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(CauseRules::contradictions)
            .at(contradiction -> org.jiandang.policy.Place.of("income", contradiction.item.name()))
            .figures(contradiction -> List.of(Said.word(contradiction.kind)))
            .holds(contradiction -> contradiction.absent);

    static final RuleBook<HouseholdFacts> BOOK = RuleBook.of(
            CAUSE_SHOWS_IN_THE_MEMBERS,
            CAUSES_DIFFER,
            ATTRIBUTE_FITS_THE_ALLOWANCE,
            HOUSEHOLD_IN_STATE_CARE_HAS_NO_LABOUR,
            ATTRIBUTE_FITS_THE_MONEY);

    private CauseRules() {}

    /** What may contradict: both allowances, a general household with one, a 低保 or 特困 household without its own. */
    private enum Benefit {
        BOTH,
        GENERAL_WITH,
        DIBAO_WITHOUT,
        TEKUN_WITHOUT
    }

    private record Contradiction(
            Benefit kind, IncomeItem item, @Nullable Boolean absent) {}

    private static Truth causeShows(HouseholdFacts facts) {
        PovertyCause cause = facts.causes().mainCause();
        if (cause == null || !facts.knowsMembers()) {
            return Truth.UNKNOWN;
        }
        return switch (cause) {
            case ILLNESS -> anyone(facts, person -> person.isHealthy() == null ? null : !person.isHealthy());
            case SCHOOLING -> anyone(facts, Person::isAtSchool);
            case DISABILITY -> anyone(facts, person -> person.has(HealthCondition.DISABLED));
            case LABOUR -> anyone(facts, CauseRules::isShortOfLabour);
            default -> Truth.YES;
        };
    }

    private static @Nullable Boolean isShortOfLabour(Person person) {
        LabourCapacity labour = person.labour();
        return labour == null ? null : !labour.isFull();
    }

    private static Truth anyone(HouseholdFacts facts, Function<Person, @Nullable Boolean> condition) {
        return facts.people().stream()
                .map(person -> Truth.of(condition.apply(person)))
                .reduce(Truth.NO, Truth::or);
    }

    private static @Nullable Boolean hasDibaoMember(HouseholdFacts facts) {
        return facts.knowsMembers() && facts.knows(Field.DIBAO)
                ? Boolean.valueOf(facts.people().stream()
                        .anyMatch(person ->
                                Boolean.TRUE.equals(person.facts().benefits().dibao())))
                : null;
    }

    private static @Nullable Boolean isInStateCare(HouseholdFacts facts) {
        HouseholdAttribute attribute = facts.basics().attribute();
        return attribute == null ? null : attribute.namesTekun();
    }

    private static List<Contradiction> contradictions(HouseholdFacts facts) {
        HouseholdAttribute attribute = facts.basics().attribute();
        if (facts.year() == null || attribute == null) {
            return List.of();
        }
        Boolean dibao = isPaid(facts.year(), IncomeItem.DIBAO);
        Boolean tekun = isPaid(facts.year(), IncomeItem.TEKUN);
        List<Contradiction> found = new ArrayList<>();
        if (dibao != null && tekun != null) {
            found.add(new Contradiction(Benefit.BOTH, IncomeItem.TEKUN, !(dibao && tekun)));
        }
        if (attribute == HouseholdAttribute.GENERAL) {
            found.add(new Contradiction(Benefit.GENERAL_WITH, IncomeItem.DIBAO, dibao == null ? null : !dibao));
            found.add(new Contradiction(Benefit.GENERAL_WITH, IncomeItem.TEKUN, tekun == null ? null : !tekun));
        }
        if (attribute == HouseholdAttribute.DIBAO) {
            found.add(new Contradiction(Benefit.DIBAO_WITHOUT, IncomeItem.DIBAO, dibao));
        }
        if (attribute.namesTekun()) {
            found.add(new Contradiction(Benefit.TEKUN_WITHOUT, IncomeItem.TEKUN, tekun));
        }
        return found;
    }

    private static @Nullable Boolean isPaid(YearFacts year, IncomeItem item) {
        return year.income().amount(item).map(Money::isPositive).orElse(null);
    }
}

package org.jiandang.household.rule;

import static org.jiandang.policy.Severity.BLOCK;
import static org.jiandang.policy.Severity.EXPLAIN;

import java.util.List;
import java.util.Objects;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.value.Phone;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Truth;
import org.jspecify.annotations.Nullable;

/** Rulebook §13.5: work away from the farm and posts for the public good. */
final class WorkRules {

    static final Rule<HouseholdFacts> MONTHS_ARE_THOSE_OF_A_YEAR = Rule.<HouseholdFacts>of(
                    "V040", BLOCK, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "workMonths")
            .figures(person -> List.of(person.name(), most(person)))
            .holds(person -> most(person) <= 12);

    static final Rule<HouseholdFacts> PLACE_AND_MONTHS_GO_TOGETHER = Rule.<HouseholdFacts>of(
                    "V041", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "workMonths")
            .figures(person -> List.of(person.name()))
            .holds(person -> knowsPlace(person) && person.worksAway() != null
                    ? Boolean.valueOf(person.worksAway() == person.namesWork())
                    : null);

    static final Rule<HouseholdFacts> WHO_WORKS_IS_ABLE_TO = Rule.<HouseholdFacts>of(
                    "V042", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "labour")
            .figures(person -> List.of(person.name()))
            .when(WorkRules::earns)
            .given(Person::labour)
            .holds(labour -> labour.isAble());

    static final Rule<HouseholdFacts> WAGES_HAVE_AN_EARNER = Rule.<HouseholdFacts>of(
                    "V043", EXPLAIN, Clauses.DATA_QUALITY)
            .at("income", "wage")
            .given(WorkRules::hasWages, WorkRules::hasEarner)
            .holds(Boolean::equals);

    static final Rule<HouseholdFacts> POST_AND_MONTHS_GO_TOGETHER = Rule.<HouseholdFacts>of(
                    "V044", BLOCK, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "postMonths")
            .figures(person -> List.of(person.name()))
            .holds(person -> person.knows(Field.PUBLIC_POST, Field.POST_MONTHS)
                    ? Boolean.valueOf(person.namesPost() == person.hasPostMonths())
                    : null);

    static final Rule<HouseholdFacts> WORKER_HAS_A_MOBILE = Rule.<HouseholdFacts>of(
                    "V045", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("particulars", "phone")
            .figures(person -> List.of(person.name()))
            .when(Person::worksAway)
            .holds(WorkRules::hasMobile);

    static final Rule<HouseholdFacts> POST_IS_IN_OWN_COUNTY = Rule.<HouseholdFacts>of(
                    "V046", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "workArea")
            .figures(person -> List.of(person.name()))
            .when(Person::holdsPost)
            .given(person -> person.facts().work().workArea())
            .holds(area -> area.isInOwnCounty());

    static final RuleBook<HouseholdFacts> BOOK = RuleBook.of(
            MONTHS_ARE_THOSE_OF_A_YEAR,
            PLACE_AND_MONTHS_GO_TOGETHER,
            WHO_WORKS_IS_ABLE_TO,
            WAGES_HAVE_AN_EARNER,
            POST_AND_MONTHS_GO_TOGETHER,
            WORKER_HAS_A_MOBILE,
            POST_IS_IN_OWN_COUNTY);

    private WorkRules() {}

    private static int most(Person person) {
        Integer work = person.facts().work().workMonths();
        Integer post = person.facts().work().postMonths();
        return Math.max(Objects.requireNonNullElse(work, 0), Objects.requireNonNullElse(post, 0));
    }

    private static boolean knowsPlace(Person person) {
        return person.knows(Field.WORK_AREA) || person.knows(Field.WORK_PLACE) || person.knows(Field.EMPLOYER);
    }

    /** Whether the person works away or holds a post; not known when neither column is there. */
    private static @Nullable Boolean earns(Person person) {
        Truth earns = Truth.any(Truth.of(person.worksAway()), Truth.of(person.holdsPost()));
        if (earns == Truth.UNKNOWN) {
            // One of the two columns says no; the other is not in this format.
            return person.worksAway() != null ? person.worksAway() : person.holdsPost();
        }
        return earns == Truth.YES;
    }

    private static @Nullable Boolean hasWages(HouseholdFacts facts) {
        return facts.year() == null || !facts.year().income().knows(IncomeItem.Kind.WAGE)
                ? null
                : facts.year().income().total(IncomeItem.Kind.WAGE).isPositive();
    }

    private static @Nullable Boolean hasEarner(HouseholdFacts facts) {
        return facts.knowsMembers() && facts.knows(Field.WORK_MONTHS)
                ? Boolean.valueOf(facts.people().stream().anyMatch(person -> Boolean.TRUE.equals(earns(person))))
                : null;
    }

    private static @Nullable Boolean hasMobile(Person person) {
        Phone phone = person.facts().particulars().phone();
        return person.knows(Field.MEMBER_PHONE) ? Boolean.valueOf(phone != null && phone.isMobile()) : null;
    }
}

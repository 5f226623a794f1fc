package org.jiandang.household.rule;

import static org.jiandang.policy.Severity.BLOCK;
import static org.jiandang.policy.Severity.EXPLAIN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.PersonName;
import org.jiandang.policy.Place;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Truth;
import org.jspecify.annotations.Nullable;

/** Rulebook §13.2: one head, the members' relations, the number of people. */
final class StructureRules {

    private static final int YOUNGEST_HEAD = 16;

    static final Rule<HouseholdFacts> THERE_IS_ONE_HEAD = Rule.<HouseholdFacts>of("V010", BLOCK, Clauses.DATA_QUALITY)
            .at("particulars", "relation")
            .given(facts -> facts.knowsMembers()
                            && facts.knows(Field.RELATION)
                            && !facts.people().isEmpty()
                    ? Integer.valueOf(facts.heads().size())
                    : null)
            .holds(heads -> heads == 1);

    static final Rule<HouseholdFacts> THERE_IS_A_MEMBER = Rule.<HouseholdFacts>of("V011", BLOCK, Clauses.DATA_QUALITY)
            .at("register", "population")
            .when(StructureRules::isActive)
            .given(facts ->
                    facts.knowsMembers() ? Integer.valueOf(facts.people().size()) : null)
            .holds(people -> people >= 1);

    static final Rule<HouseholdFacts> HEAD_HAS_AT_MOST_ONE_SPOUSE = Rule.<HouseholdFacts>of(
                    "V012a", BLOCK, Clauses.LOGIC)
            .at("particulars", "relation")
            .given(facts -> facts.knows(Field.RELATION) ? spouses(facts) : null)
            .holds(spouses -> spouses <= 1);

    static final Rule<HouseholdFacts> SPOUSES_DIFFER_IN_SEX = Rule.<HouseholdFacts>of(
                    "V012b", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("identity", "sex")
            .figures(person -> List.of(person.name()))
            .when(person -> person.is(Relation.SPOUSE))
            .given(Person::sex, person -> head(person).map(Person::sex).orElse(null))
            .holds((spouse, head) -> spouse != head);

    static final Rule<HouseholdFacts> RELATION_FITS_THE_SEX = Rule.<HouseholdFacts>of("V013", BLOCK, Clauses.RELATION)
            .forEach(HouseholdFacts::people, Person::no)
            .at("particulars", "relation")
            .figures(person -> List.of(person.name()))
            .given(Person::relation, Person::sex)
            .holds((relation, sex) -> relation.sex().map(sex::equals).orElse(true));

    static final Rule<HouseholdFacts> AGES_FIT_THE_RELATION = Rule.<HouseholdFacts>of("V014", EXPLAIN, Clauses.LOGIC)
            .forEach(HouseholdFacts::people, Person::no)
            .at("identity", "birthDate")
            .figures(person -> List.of(person.name()))
            .judged(StructureRules::agesFit);

    static final Rule<HouseholdFacts> POPULATION_IS_THE_MEMBERS = Rule.<HouseholdFacts>of("V015", BLOCK, Clauses.LOGIC)
            .at("register", "population")
            .given(
                    facts -> facts.stated().population(),
                    facts -> facts.knowsMembers()
                            ? Integer.valueOf(facts.people().size())
                            : null)
            .holds(Integer::equals);

    static final Rule<HouseholdFacts> UNRESOLVED_HOUSEHOLD_HAS_A_HELPER = Rule.<HouseholdFacts>of(
                    "V016", EXPLAIN, Clauses.DATA_QUALITY)
            .at("standing", "status")
            .when(facts -> facts.standing().status() == null
                    ? null
                    : facts.standing().status().isUnresolved())
            .holds(facts -> facts.surroundings().hasHelper());

    static final Rule<HouseholdFacts> STATED_HEAD_IS_THE_MEMBER = Rule.<HouseholdFacts>of("V017", BLOCK, Clauses.FORM)
            .at(facts ->
                    nameFits(facts) == Truth.NO ? Place.of("register", "headName") : Place.of("register", "headId"))
            .figures(facts ->
                    List.of(facts.heads().stream().map(Person::name).findFirst().orElse("—")))
            .judged(facts -> Truth.all(nameFits(facts), numberFits(facts)));

    static final RuleBook<HouseholdFacts> BOOK = RuleBook.of(
            THERE_IS_ONE_HEAD,
            THERE_IS_A_MEMBER,
            HEAD_HAS_AT_MOST_ONE_SPOUSE,
            SPOUSES_DIFFER_IN_SEX,
            RELATION_FITS_THE_SEX,
            AGES_FIT_THE_RELATION,
            POPULATION_IS_THE_MEMBERS,
            UNRESOLVED_HOUSEHOLD_HAS_A_HELPER,
            STATED_HEAD_IS_THE_MEMBER);

    private StructureRules() {}

    private static boolean isActive(HouseholdFacts facts) {
        HouseholdStatus status = facts.standing().status();
        return status == null || status.isActive();
    }

    private static int spouses(HouseholdFacts facts) {
        return (int) facts.people().stream()
                .filter(person -> person.is(Relation.SPOUSE))
                .count();
    }

    private static Optional<Person> head(Person person) {
        List<Person> heads = person.household().heads();
        return heads.size() == 1 ? Optional.of(heads.get(0)) : Optional.empty();
    }

    /** A head is of age to keep house unless it is an orphan, which the reason tells; nobody is older than parent or younger than child. */
    private static Truth agesFit(Person person) {
        Relation relation = person.relation();
        if (relation == null) {
            return Truth.UNKNOWN;
        }
        if (relation == Relation.HEAD) {
            Integer age = person.age();
            return Truth.of(age == null ? null : age >= YOUNGEST_HEAD);
        }
        boolean blood =
                relation.sex().isPresent() && relation != Relation.SON_IN_LAW && relation != Relation.DAUGHTER_IN_LAW;
        LocalDate birth = person.birthDate();
        LocalDate head = head(person).map(Person::birthDate).orElse(null);
        if (!blood || !(relation.isDescendant() || relation.isAscendant())) {
            return Truth.YES;
        }
        if (birth == null || head == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(relation.isDescendant() ? birth.isAfter(head) : birth.isBefore(head));
    }

    /** With two heads either may be meant; how many there are is another rule's matter. */
    private static Truth nameFits(HouseholdFacts facts) {
        PersonName stated = facts.stated().headName();
        return stated == null || facts.heads().isEmpty()
                ? Truth.UNKNOWN
                : Truth.of(facts.heads().stream()
                        .anyMatch(head -> stated.equals(head.facts().name())));
    }

    private static Truth numberFits(HouseholdFacts facts) {
        @Nullable IdReading stated = facts.stated().headId();
        return stated == null || facts.heads().stream().noneMatch(head -> head.id() != null)
                ? Truth.UNKNOWN
                : Truth.of(
                        facts.heads().stream().map(Person::id).anyMatch(id -> id != null && id.isSamePersonAs(stated)));
    }
}

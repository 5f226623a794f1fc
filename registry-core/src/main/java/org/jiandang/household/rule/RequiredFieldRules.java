package org.jiandang.household.rule;

import static org.jiandang.policy.Severity.BLOCK;
import static org.jiandang.policy.Severity.EXPLAIN;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Land;
import org.jiandang.household.card.Road;
import org.jiandang.household.card.Utilities;
import org.jiandang.household.card.Water;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.policy.Place;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;

/** Rulebook §13.3: what must be filled in. Nought is an answer, a blank is none. */
final class RequiredFieldRules {

    static final Rule<HouseholdFacts> ETHNICITY_HEALTH_AND_CAUSE_ARE_GIVEN = Rule.<HouseholdFacts>of(
                    "V020", BLOCK, Clauses.FORM)
            .forEach(RequiredFieldRules::ethnicityHealthCause)
            .at(Blank::place)
            .figures(blank -> List.of(blank.name(), Said.field(blank.field())))
            .holds(Blank::filled);

    static final Rule<HouseholdFacts> EDUCATION_IS_GIVEN = Rule.<HouseholdFacts>of("V021", BLOCK, Clauses.FORM)
            .forEach(HouseholdFacts::people, Person::no)
            .at("schooling", "education")
            .figures(person -> List.of(person.name()))
            .when(person -> person.isAged(6, 150))
            .when(person -> person.isAtSchool() == null ? null : !person.isAtSchool())
            .holds(person -> Blank.of(person, Field.EDUCATION, person.education() != null)
                    .filled());

    static final Rule<HouseholdFacts> SCHOOL_IS_GIVEN = Rule.<HouseholdFacts>of("V022", BLOCK, Clauses.FORM)
            .forEach(HouseholdFacts::people, Person::no)
            .at("schooling", "school")
            .figures(person -> List.of(person.name(), person.age() == null ? "—" : person.age()))
            .when(person -> person.isAged(6, 23))
            .holds(person ->
                    Blank.of(person, Field.SCHOOL, person.school() != null).filled());

    static final Rule<HouseholdFacts> LABOUR_IS_GIVEN = Rule.<HouseholdFacts>of("V023", BLOCK, Clauses.FORM)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "labour")
            .figures(person -> List.of(person.name(), person.age() == null ? "—" : person.age()))
            .when(person -> person.isAged(16, 65))
            .holds(person ->
                    Blank.of(person, Field.LABOUR, person.labour() != null).filled());

    static final Rule<HouseholdFacts> LIVING_CONDITIONS_ARE_GIVEN = Rule.<HouseholdFacts>of(
                    "V024", EXPLAIN, Clauses.FORM)
            .at(facts -> Blank.first(livingConditions(facts), Place.of("housing", "")))
            .figures(facts -> Blank.named(livingConditions(facts)))
            .judged(facts -> Blank.allFilled(livingConditions(facts)));

    static final Rule<HouseholdFacts> DISABLED_MEMBER_HAS_A_CARD = Rule.<HouseholdFacts>of(
                    "V025", EXPLAIN, Clauses.FORM)
            .forEach(HouseholdFacts::people, Person::no)
            .at("identity", "idNumber")
            .figures(person -> List.of(person.name()))
            .when(person -> person.has(HealthCondition.DISABLED))
            .holds(person -> person.knows(Field.ID_NUMBER)
                    ? Boolean.valueOf(
                            person.id() != null && person.id().asCard().isPresent())
                    : null);

    static final Rule<HouseholdFacts> LAND_AREAS_ARE_GIVEN = Rule.<HouseholdFacts>of("V026", EXPLAIN, Clauses.FORM)
            .at(facts -> Blank.first(landAreas(facts), Place.of("land", "")))
            .figures(facts -> Blank.named(landAreas(facts)))
            .judged(facts -> Blank.allFilled(landAreas(facts)));

    static final RuleBook<HouseholdFacts> BOOK = RuleBook.of(
            ETHNICITY_HEALTH_AND_CAUSE_ARE_GIVEN,
            EDUCATION_IS_GIVEN,
            SCHOOL_IS_GIVEN,
            LABOUR_IS_GIVEN,
            LIVING_CONDITIONS_ARE_GIVEN,
            DISABLED_MEMBER_HAS_A_CARD,
            LAND_AREAS_ARE_GIVEN);

    private RequiredFieldRules() {}

    private static List<Blank> ethnicityHealthCause(HouseholdFacts facts) {
        List<Blank> blanks = new ArrayList<>();
        blanks.add(Blank.of(facts, Field.MAIN_CAUSE, facts.causes().mainCause() != null));
        for (Person person : facts.people()) {
            blanks.add(Blank.of(
                    person, Field.ETHNICITY, person.facts().particulars().ethnicity() != null));
            blanks.add(Blank.of(person, Field.HEALTH, person.has(HealthCondition.HEALTHY) != null));
        }
        return blanks;
    }

    private static List<Blank> livingConditions(HouseholdFacts facts) {
        YearFacts year = facts.year();
        if (year == null) {
            return List.of();
        }
        Utilities utilities = year.utilities();
        Water water = year.water();
        Road road = year.road();
        return List.of(
                Blank.of(facts, Field.UNSAFE_HOUSE, year.housing().unsafeHouse() != null),
                Blank.of(facts, Field.WATER_SAFE, water.waterSafe() != null),
                Blank.of(facts, Field.LIVING_POWER, utilities.livingPower() != null),
                Blank.of(facts, Field.PRODUCTION_POWER, utilities.productionPower() != null),
                Blank.of(facts, Field.FUEL, utilities.fuel() != null),
                Blank.of(facts, Field.TOILET, utilities.toilet() != null),
                Blank.of(facts, Field.COOPERATIVE, year.industry().cooperative() != null),
                Blank.of(facts, Field.ROAD_TYPE, road.roadType() != null),
                Blank.of(facts, Field.ROAD_DISTANCE, road.roadDistance() != null),
                Blank.of(facts, Field.HOUSING_AREA, year.housing().housingArea() != null));
    }

    private static List<Blank> landAreas(HouseholdFacts facts) {
        if (facts.year() == null) {
            return List.of();
        }
        Land land = facts.year().land();
        return List.of(
                Blank.of(facts, Field.CULTIVATED, land.cultivated() != null),
                Blank.of(facts, Field.FOREST, land.forest() != null),
                Blank.of(facts, Field.RETURNED_FOREST, land.returnedForest() != null),
                Blank.of(facts, Field.ORCHARD, land.orchard() != null),
                Blank.of(facts, Field.PASTURE, land.pasture() != null),
                Blank.of(facts, Field.WATER_AREA, land.waterArea() != null));
    }
}

package org.jiandang.household.rule;

import static org.jiandang.policy.Severity.BLOCK;
import static org.jiandang.policy.Severity.EXPLAIN;
import static org.jiandang.policy.Severity.REVIEW;

import java.util.List;
import java.util.Set;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.DropoutReason;
import org.jiandang.household.code.Education;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Setting;
import org.jspecify.annotations.Nullable;

/** Rulebook §13.4: age, school and capacity for work. Ages are those of the record's date. */
final class AgeRules {

    private static final int WORKING_AGE = 16;

    static final Rule<HouseholdFacts> SCHOOL_FITS_THE_AGE = Rule.<HouseholdFacts>of(
                    "V030", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("schooling", "school")
            .figures(AgeRules::nameAndAge)
            .given(Person::school, Person::age)
            .holds(AgeRules::schoolFits);

    static final Rule<HouseholdFacts> CHILD_IS_AT_SCHOOL = Rule.<HouseholdFacts>of("V031", REVIEW, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("schooling", "school")
            .figures(AgeRules::nameAndAge)
            .when(person -> person.isAged(6, 15))
            .when(Person::isHealthy)
            .when(person -> !hasFinishedCompulsorySchool(person))
            .holds(Person::isAtSchool);

    static final Rule<HouseholdFacts> DROPOUT_REASON_FITS_THE_HEALTH = Rule.<HouseholdFacts>of(
                    "V032", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("schooling", "dropoutReason")
            .figures(person -> List.of(person.name()))
            .when(person -> {
                DropoutReason reason = person.facts().schooling().dropoutReason();
                return reason == DropoutReason.ILLNESS || reason == DropoutReason.DISABILITY;
            })
            .given(Person::isHealthy)
            .holds(healthy -> !healthy);

    static final Rule<HouseholdFacts> CHILD_HAS_NO_LABOUR = Rule.<HouseholdFacts>of("V033", BLOCK, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "labour")
            .figures(AgeRules::nameAndAge)
            .given(Person::age, Person::labour)
            .holds((age, labour) -> age >= WORKING_AGE || labour == LabourCapacity.NONE);

    static final Rule<HouseholdFacts> STUDENT_HAS_NO_LABOUR = Rule.<HouseholdFacts>of(
                    "V034", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "labour")
            .figures(person -> List.of(person.name()))
            .given(Person::isAtSchool, Person::labour)
            .holds((atSchool, labour) -> !atSchool || labour == LabourCapacity.NONE);

    static final Rule<HouseholdFacts> HEALTHY_ADULT_CAN_WORK = Rule.<HouseholdFacts>of(
                    "V035", EXPLAIN, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "labour")
            .figures(AgeRules::nameAndAge)
            .when(Person::isHealthy)
            .when(person -> person.isAtSchool() == null ? null : !person.isAtSchool())
            .when(AgeRules::isOfLabourAge)
            .given(Person::age, Person::labour)
            .holds((age, labour) -> age >= WORKING_AGE && age <= 59 ? labour.isFull() : labour.isAble())
            .reading(Setting.LABOUR_AGE.parameter());

    static final Rule<HouseholdFacts> PUPIL_MOVES_UP = Rule.<HouseholdFacts>of("V036", REVIEW, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("schooling", "school")
            .figures(person -> List.of(person.name()))
            .holds(AgeRules::movesUp);

    static final Rule<HouseholdFacts> CHILD_HOLDS_NO_POST = Rule.<HouseholdFacts>of(
                    "V037a", BLOCK, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "publicPost")
            .figures(AgeRules::nameAndAge)
            .given(Person::age, Person::holdsPost)
            .holds((age, post) -> age >= WORKING_AGE || !post);

    static final Rule<HouseholdFacts> AGED_PERSON_HOLDS_NO_POST = Rule.<HouseholdFacts>of(
                    "V037b", REVIEW, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("work", "publicPost")
            .figures(AgeRules::nameAndAge)
            .given(Person::age, Person::holdsPost)
            .holds((age, post) -> age < 70 || !post);

    static final Rule<HouseholdFacts> EDUCATION_FITS_THE_AGE = Rule.<HouseholdFacts>of("V038", EXPLAIN, Clauses.LOGIC)
            .forEach(HouseholdFacts::people, Person::no)
            .at("schooling", "education")
            .figures(AgeRules::nameAndAge)
            .given(Person::education, Person::age)
            .holds((education, age) -> age >= youngest(education));

    static final RuleBook<HouseholdFacts> BOOK = RuleBook.of(
            SCHOOL_FITS_THE_AGE,
            CHILD_IS_AT_SCHOOL,
            DROPOUT_REASON_FITS_THE_HEALTH,
            CHILD_HAS_NO_LABOUR,
            STUDENT_HAS_NO_LABOUR,
            HEALTHY_ADULT_CAN_WORK,
            PUPIL_MOVES_UP,
            CHILD_HOLDS_NO_POST,
            AGED_PERSON_HOLDS_NO_POST,
            EDUCATION_FITS_THE_AGE);

    private AgeRules() {}

    private static List<Object> nameAndAge(Person person) {
        Integer age = person.age();
        return List.of(person.name(), age == null ? "—" : age);
    }

    private static boolean schoolFits(SchoolStage school, int age) {
        boolean tooHigh = age <= 14 && school.rank() >= SchoolStage.SENIOR_1.rank();
        boolean primaryAtOddAge = school == SchoolStage.PRIMARY && (age < 6 || age > 14);
        boolean stillLow = age >= 20 && school.isAtSchool() && school.rank() <= SchoolStage.PRIMARY.rank();
        boolean masterTooYoung = school == SchoolStage.MASTER && age < 20;
        return !(tooHigh || primaryAtOddAge || stillLow || masterTooYoung);
    }

    /** Who has finished junior secondary school at 15 has not dropped out. */
    private static boolean hasFinishedCompulsorySchool(Person person) {
        Education education = person.education();
        return education != null && education.rank() >= Education.JUNIOR.rank();
    }

    private static @Nullable Boolean isOfLabourAge(Person person) {
        Integer age = person.age();
        PolicyProfile profile = person.household().profile();
        return age == null
                        || !person.knows(Field.LABOUR)
                        || profile.find(Setting.LABOUR_AGE.parameter()).isEmpty()
                ? null
                : profile.labourAge().contains(age);
    }

    private static @Nullable Boolean movesUp(Person person) {
        Set<Integer> repeating = person.household().surroundings().repeating();
        return repeating == null ? null : !repeating.contains(person.no());
    }

    private static int youngest(Education education) {
        return switch (education) {
            case ILLITERATE, PRIMARY, PRESCHOOL -> 0;
            case JUNIOR -> 12;
            case SENIOR -> 15;
            case COLLEGE, BACHELOR -> 17;
        };
    }
}

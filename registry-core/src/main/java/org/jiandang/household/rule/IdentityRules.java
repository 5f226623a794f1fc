package org.jiandang.household.rule;

import static org.jiandang.policy.Severity.BLOCK;
import static org.jiandang.policy.Severity.REVIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandang.household.card.Field;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.InvalidValue;
import org.jiandang.household.value.Sex;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jiandang.policy.Truth;
import org.jspecify.annotations.Nullable;

/** Rulebook §13.1: whose numbers these are. */
final class IdentityRules {

    private static final int OLDEST = 120;

    static final Rule<HouseholdFacts> ID_HAS_A_KNOWN_LENGTH = Rule.<HouseholdFacts>of(
                    "V001", BLOCK, Clauses.RESIDENT_ID)
            .forEach(Numbered::of)
            .at(Numbered::place)
            .figures(number -> List.of(number.name(), number.id().typed().length()))
            .holds(IdentityRules::hasKnownLength);

    static final Rule<HouseholdFacts> ID_IS_OF_THE_PRESENT_GENERATION = Rule.<HouseholdFacts>of(
                    "V001b", REVIEW, Clauses.RESIDENT_ID)
            .forEach(Numbered::of)
            .at(Numbered::place)
            .figures(number -> List.of(number.name()))
            .holds(number -> number.id().typed().length() != 15);

    static final Rule<HouseholdFacts> ID_IS_VALID = Rule.<HouseholdFacts>of("V002", BLOCK, Clauses.RESIDENT_ID)
            .forEach(Numbered::of)
            .at(Numbered::place)
            .figures(IdentityRules::nameAndFault)
            .when(number -> number.isLong(15, 18))
            .holds(number -> number.id().number() != null);

    static final Rule<HouseholdFacts> DISABILITY_CARD_IS_VALID = Rule.<HouseholdFacts>of(
                    "V003", BLOCK, Clauses.DISABILITY_CARD)
            .forEach(Numbered::of)
            .at(Numbered::place)
            .figures(IdentityRules::nameAndFault)
            .when(number -> number.isLong(20, 22))
            .holds(number -> number.id().number() != null);

    static final Rule<HouseholdFacts> PERSON_IS_REGISTERED_ONCE = Rule.<HouseholdFacts>of(
                    "V004", BLOCK, Clauses.DATA_QUALITY)
            .forEach(Numbered::of)
            .at(Numbered::place)
            .figures(IdentityRules::nameAndDuplicate)
            .judged(number -> number.duplicate() != null
                    ? Truth.NO
                    : Truth.of(number.household().surroundings().duplicates() == null ? null : Boolean.TRUE));

    static final Rule<HouseholdFacts> BIRTH_DATE_FITS_THE_ID = Rule.<HouseholdFacts>of(
                    "V005", BLOCK, Clauses.RESIDENT_ID)
            .forEach(HouseholdFacts::people, Person::no)
            .at("identity", "birthDate")
            .figures(person -> List.of(person.name(), String.valueOf(person.birthDate())))
            .judged(person -> Truth.all(birthIsThatOfTheId(person), birthIsPossible(person)));

    static final Rule<HouseholdFacts> SEX_FITS_THE_ID = Rule.<HouseholdFacts>of("V006", BLOCK, Clauses.RESIDENT_ID)
            .forEach(HouseholdFacts::people, Person::no)
            .at("identity", "sex")
            .figures(person -> List.of(person.name()))
            .given(person -> person.facts().sex(), IdentityRules::sexOfTheId)
            .holds((field, id) -> field == id);

    static final Rule<HouseholdFacts> MEMBER_IS_NOT_REPORTED_DEAD = Rule.<HouseholdFacts>of(
                    "V007", REVIEW, Clauses.AUDIT)
            .forEach(HouseholdFacts::people, Person::no)
            .at("membership", "leftReason")
            .figures(person -> List.of(person.name()))
            .holds(person -> isAbsent(person, person.household().surroundings().dead()));

    static final Rule<HouseholdFacts> MEMBER_IS_NO_HELPER = Rule.<HouseholdFacts>of(
                    "V008", REVIEW, Clauses.DATA_QUALITY)
            .forEach(HouseholdFacts::people, Person::no)
            .at("identity", "idNumber")
            .figures(person -> List.of(person.name()))
            .holds(person -> isAbsent(person, person.household().surroundings().helpers()));

    static final RuleBook<HouseholdFacts> BOOK = RuleBook.of(
            ID_HAS_A_KNOWN_LENGTH,
            ID_IS_OF_THE_PRESENT_GENERATION,
            ID_IS_VALID,
            DISABILITY_CARD_IS_VALID,
            PERSON_IS_REGISTERED_ONCE,
            BIRTH_DATE_FITS_THE_ID,
            SEX_FITS_THE_ID,
            MEMBER_IS_NOT_REPORTED_DEAD,
            MEMBER_IS_NO_HELPER);

    private IdentityRules() {}

    /** A person who is entered now shows the present card; what comes from elsewhere may still carry 15 digits. */
    private static boolean hasKnownLength(Numbered number) {
        int length = number.id().typed().length();
        boolean old = length == 15 && number.household().occasion().origin() != Occasion.Origin.ENTRY;
        return old || Set.of(18, 20, 22).contains(length);
    }

    private static Truth birthIsThatOfTheId(Person person) {
        LocalDate field = person.facts().birthDate();
        IdNumber id = number(person);
        return field == null || id == null ? Truth.UNKNOWN : Truth.of(field.equals(id.birthDate()));
    }

    private static @Nullable Sex sexOfTheId(Person person) {
        IdNumber id = number(person);
        return id == null ? null : id.sex();
    }

    private static Truth birthIsPossible(Person person) {
        LocalDate birth = person.birthDate();
        if (birth == null) {
            return Truth.UNKNOWN;
        }
        LocalDate today = person.household().occasion().judgedOn();
        return Truth.of(!birth.isAfter(today) && birth.plusYears(OLDEST + 1L).isAfter(today));
    }

    private static @Nullable Boolean isAbsent(Person person, @Nullable Set<Integer> members) {
        return members == null ? null : !members.contains(person.no());
    }

    private static @Nullable IdNumber number(Person person) {
        IdReading id = person.knows(Field.ID_NUMBER) ? person.id() : null;
        return id == null ? null : id.number();
    }

    private static List<Object> nameAndFault(Numbered number) {
        InvalidValue fault = number.id().fault();
        return fault == null ? List.of(number.name()) : List.of(number.name(), Said.fault(fault.fault()));
    }

    private static List<Object> nameAndDuplicate(Numbered number) {
        Duplicate duplicate = number.duplicate();
        if (duplicate == null) {
            return List.of(number.name());
        }
        String household = duplicate.household();
        return List.of(number.name(), Said.word(duplicate.level()), household == null ? "—" : household);
    }
}

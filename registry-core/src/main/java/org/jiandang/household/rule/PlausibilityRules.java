package org.jiandang.household.rule;

import static org.jiandang.policy.Severity.EXPLAIN;
import static org.jiandang.policy.Severity.REVIEW;

import java.util.List;
import org.jiandang.household.card.Field;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.ResidentId;
import org.jiandang.policy.Rule;
import org.jiandang.policy.RuleBook;
import org.jspecify.annotations.Nullable;

/** Lawful but rare values, worth a second look: names, accounts, large households. None of them stops anything. */
final class PlausibilityRules {

    private static final int LARGE_HOUSEHOLD = 15;

    static final Rule<HouseholdFacts> ACCOUNT_PASSES_ITS_CHECK = Rule.<HouseholdFacts>of(
                    "V-ACCOUNT-CHECK", REVIEW, Clauses.LOGIC)
            .at("contact", "account")
            .given(HouseholdFacts::account)
            .holds(BankAccount::passesLuhn);

    static final Rule<HouseholdFacts> ACCOUNT_IS_THE_HOUSEHOLDS_OWN = Rule.<HouseholdFacts>of(
                    "V-ACCOUNT-SHARED", REVIEW, Clauses.LOGIC)
            .at("contact", "account")
            .holds(facts -> facts.surroundings().accountIsShared() == null
                    ? null
                    : !facts.surroundings().accountIsShared());

    /** A form or a sheet refuses such a name; a re-check meets it where it came into the register in another way. */
    static final Rule<HouseholdFacts> STORED_NAME_IS_A_NAME = Rule.<HouseholdFacts>of(
                    "V-NAME-FORM", REVIEW, Clauses.LOGIC)
            .forEach(HouseholdFacts::people, Person::no)
            .at("identity", "name")
            .figures(person -> List.of(person.no()))
            .when(person -> person.household().occasion().origin() == Occasion.Origin.RECHECK)
            .holds(person -> person.facts().name() != null);

    static final Rule<HouseholdFacts> NAME_IS_OF_COMMON_CHARACTERS = Rule.<HouseholdFacts>of(
                    "V-NAME-PRIVATE", REVIEW, Clauses.LOGIC)
            .forEach(HouseholdFacts::people, Person::no)
            .at("identity", "name")
            .figures(person -> List.of(person.name()))
            .given(person -> person.facts().name())
            .holds(name -> !name.hasPrivateCharacter());

    static final Rule<HouseholdFacts> NAME_HAS_TWO_CHARACTERS = Rule.<HouseholdFacts>of(
                    "V-NAME-SINGLE", EXPLAIN, Clauses.LOGIC)
            .forEach(HouseholdFacts::people, Person::no)
            .at("identity", "name")
            .figures(person -> List.of(person.name()))
            .given(person -> person.facts().name())
            .holds(name -> !name.isSingleCharacter());

    static final Rule<HouseholdFacts> HOUSEHOLD_IS_OF_USUAL_SIZE = Rule.<HouseholdFacts>of(
                    "V-SIZE", EXPLAIN, Clauses.LOGIC)
            .at("register", "population")
            .given(HouseholdFacts::population)
            .holds(persons -> persons <= LARGE_HOUSEHOLD);

    static final Rule<HouseholdFacts> ID_IS_OF_A_KNOWN_PROVINCE = Rule.<HouseholdFacts>of(
                    "V-ID-REGION", REVIEW, Clauses.RESIDENT_ID)
            .forEach(HouseholdFacts::people, Person::no)
            .at("identity", "idNumber")
            .figures(person -> List.of(person.name()))
            .given(PlausibilityRules::residentId)
            .holds(ResidentId::isOfKnownProvince);

    static final RuleBook<HouseholdFacts> BOOK = RuleBook.of(
            ACCOUNT_PASSES_ITS_CHECK,
            ACCOUNT_IS_THE_HOUSEHOLDS_OWN,
            STORED_NAME_IS_A_NAME,
            NAME_IS_OF_COMMON_CHARACTERS,
            NAME_HAS_TWO_CHARACTERS,
            HOUSEHOLD_IS_OF_USUAL_SIZE,
            ID_IS_OF_A_KNOWN_PROVINCE);

    private PlausibilityRules() {}

    private static @Nullable ResidentId residentId(Person person) {
        if (person.id() == null || !person.knows(Field.ID_NUMBER)) {
            return null;
        }
        return person.id().number() instanceof ResidentId id ? id : null;
    }
}

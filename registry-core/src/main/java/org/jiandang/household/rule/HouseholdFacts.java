package org.jiandang.household.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Standing;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.BankAccount;
import org.jiandang.policy.PolicyProfile;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules of §13.1–13.7 may ask about one household. The service or the import builds it; the rules ask nothing else.
 *
 * @param account      the bank account, which is stored apart from the card
 * @param stated       what a sheet states beside the data
 * @param members      all members, also those who left
 * @param year         the record judged; none while there is no survey yet
 * @param previous     the record of the year before, for comparison
 * @param surroundings what only the registry as a whole can tell
 */
public record HouseholdFacts(
        Occasion occasion,
        Basics basics,
        Contact contact,
        Causes causes,
        Standing standing,
        @Nullable BankAccount account,
        Stated stated,
        List<MemberFacts> members,
        @Nullable YearFacts year,
        @Nullable YearFacts previous,
        Surroundings surroundings) {

    public HouseholdFacts {
        members = List.copyOf(members);
    }

    /** Whether the field was asked for: a column of the sheet, a line of the form; yearly fields only when there is a year. */
    public boolean knows(Field... fields) {
        return Set.of(fields).stream().allMatch(this::knows);
    }

    private boolean knows(Field field) {
        boolean yearly =
                field.section().level() == Section.Level.YEAR || field.section().level() == Section.Level.PERSON_YEAR;
        return occasion.known().contains(field) && (year != null || !yearly);
    }

    /** Whether the members are part of what is judged; a sheet of households has none. */
    public boolean knowsMembers() {
        return knows(Field.NAME);
    }

    /** The day on which ages are reckoned. */
    public LocalDate recordDate() {
        return year == null ? occasion.judgedOn() : year.recordDate();
    }

    public PolicyProfile profile() {
        return occasion.profile();
    }

    /** The active members, each seen on the record's date. */
    public List<Person> people() {
        return members.stream()
                .filter(MemberFacts::isActive)
                .map(member -> new Person(this, member))
                .toList();
    }

    /** Active members who are called head; a sound household has one. */
    public List<Person> heads() {
        return people().stream().filter(person -> person.is(Relation.HEAD)).toList();
    }

    /** Active members, or what the sheet states when the members are not known; none when neither is. */
    public @Nullable Integer population() {
        return knowsMembers() ? Integer.valueOf(people().size()) : stated.population();
    }

    /** Net income per person: computed when the items are known, else as stated. */
    public @Nullable BigDecimal perCapita() {
        Integer persons = population();
        if (year != null && !year.income().isUnknown() && persons != null && persons > 0) {
            return year.income().perCapita(persons).amount();
        }
        return stated.income().perCapita();
    }
}

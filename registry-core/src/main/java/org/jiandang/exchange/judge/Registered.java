package org.jiandang.exchange.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IncomeItem;
import org.jspecify.annotations.Nullable;

/**
 * A household as the register holds it, for comparison: values in their stored spelling, see {@link Stored}.
 *
 * @param holds what keeps an import from changing it
 * @param hasYear whether there is a record of the batch's year
 * @param values fields of the household and of the batch's year
 * @param income items of the batch's year
 * @param accountIndex blind index of the bank account, in hexadecimal
 */
public record Registered(
        HouseholdId id,
        String villageCode,
        String householdNo,
        int version,
        HouseholdStatus status,
        boolean hasYear,
        Set<Hold> holds,
        Map<Field, String> values,
        Map<IncomeItem, String> income,
        @Nullable String accountIndex,
        List<Person> members) {

    /** Why the facts may not be changed by an import; by hand they may not be changed then either. */
    public enum Hold {
        /** The record of the batch's year is frozen. */
        YEAR_CLOSED,
        /** A decision rests on the record of the batch's year. */
        YEAR_DECIDED,
        /** A case of the household lies before somebody. */
        UNDER_DECISION
    }

    /**
     * A member as registered.
     *
     * @param idIndex blind index of the person's number, in hexadecimal
     * @param values fields of the person and of the person's year
     */
    public record Person(
            int no,
            boolean active,
            boolean hasYear,
            @Nullable String idIndex,
            String name,
            Map<Field, String> values) {}

    public Optional<Person> byIndex(@Nullable String index) {
        return members.stream()
                .filter(person -> person.idIndex() != null && person.idIndex().equals(index))
                .findFirst();
    }

    public Optional<Person> byNationalNo(@Nullable String number) {
        return members.stream()
                .filter(person ->
                        number != null && number.equals(person.values().get(Field.MEMBER_NATIONAL_NO)))
                .findFirst();
    }

    /** Active member of this name, when there is only one. */
    public Optional<Person> byName(String name) {
        List<Person> same = members.stream()
                .filter(person -> person.active() && person.name().equals(name))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}

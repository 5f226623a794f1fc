package org.jiandang.exchange.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiandang.exchange.Outcome;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.value.PersonName;
import org.jspecify.annotations.Nullable;

/** Compares what a file says with what is registered. A blank in the file changes nothing: absent is not “no”. */
final class Comparison {
    private final SheetData data;
    private final Registered registered;
    private final Persons persons;
    private final List<Outcome.Change> changes = new ArrayList<>();
    private final List<Registered.@Nullable Person> matches = new ArrayList<>();

    Comparison(SheetData data, Registered registered, Persons persons) {
        this.data = data;
        this.registered = registered;
        this.persons = persons;
        match();
        compareHousehold();
        compareIncome();
        for (int i = 0; i < data.members().size(); i++) {
            compareMember(data.members().get(i), matches.get(i));
        }
    }

    List<Outcome.Change> changes() {
        return changes;
    }

    /** The registered person behind each member row. */
    List<Registered.@Nullable Person> matches() {
        return matches;
    }

    /** Whether an import may write this field into a registered household; standing is decided by procedures. */
    static boolean isWritable(Field field) {
        return switch (field.section()) {
            case REGISTER, STANDING, INCOME -> false;
            default -> field != Field.ACCOUNT && field != Field.ID_NUMBER && field != Field.ID_KIND;
        };
    }

    private void match() {
        Set<Integer> taken = new HashSet<>();
        for (Map<Field, Object> row : data.members()) {
            Object nationalNo = row.get(Field.MEMBER_NATIONAL_NO);
            Registered.Person person = registered
                    .byIndex(persons.index(row.get(Field.ID_NUMBER)))
                    .or(() -> registered.byNationalNo(nationalNo == null ? null : nationalNo.toString()))
                    .or(() -> row.get(Field.NAME) instanceof PersonName name
                            ? registered.byName(name.value())
                            : java.util.Optional.empty())
                    .filter(found -> taken.add(found.no()))
                    .orElse(null);
            matches.add(person);
        }
    }

    private void compareHousehold() {
        data.household().forEach((field, value) -> {
            if (isWritable(field)
                    && !(field == Field.NATIONAL_NO && registered.values().containsKey(field))) {
                compare(field, null, registered.values().get(field), Stored.of(value));
            }
        });
        String account = data.household().get(Field.ACCOUNT) == null ? null : persons.accountIndex(data.household());
        if (account != null && !account.equals(registered.accountIndex())) {
            add(Field.ACCOUNT, null, registered.accountIndex() == null ? null : "•••", accountOf(data));
        }
    }

    private static String accountOf(SheetData data) {
        return String.valueOf(Masked.of(
                Field.ACCOUNT, Stored.of(Objects.requireNonNull(data.household().get(Field.ACCOUNT)))));
    }

    private void compareIncome() {
        IncomeStatement statement = SheetYear.income(data);
        statement.entries().forEach((item, entry) -> {
            String now = Stored.of(entry.amount());
            String before = registered.income().get(item);
            if (!now.equals(before)) {
                changes.add(new Outcome.Change("income." + item.name(), null, before, now));
            }
        });
        Object stated = data.household().get(Field.INCOME_PER_CAPITA);
        if (statement.isUnknown() && registered.income().isEmpty() && stated instanceof BigDecimal perCapita) {
            compare(
                    Field.INCOME_PER_CAPITA,
                    null,
                    registered.values().get(Field.INCOME_PER_CAPITA),
                    Stored.of(perCapita));
        }
    }

    private void compareMember(Map<Field, Object> row, Registered.@Nullable Person person) {
        String name = row.get(Field.NAME) instanceof PersonName read ? read.value() : null;
        if (person == null) {
            add(Field.NAME, name, null, name);
            return;
        }
        row.forEach((field, value) -> {
            if (isWritable(field)) {
                compare(field, name, person.values().get(field), Stored.of(value));
            }
        });
        String index = persons.index(row.get(Field.ID_NUMBER));
        if (index != null && !index.equals(person.idIndex())) {
            Object id = Objects.requireNonNull(row.get(Field.ID_NUMBER));
            add(
                    Field.ID_NUMBER,
                    name,
                    person.idIndex() == null ? null : "•••",
                    Masked.of(Field.ID_NUMBER, Stored.of(id)));
        }
    }

    private void compare(Field field, @Nullable String member, @Nullable String before, String now) {
        if (!now.equals(before)) {
            add(field, member, Masked.of(field, before), Masked.of(field, now));
        }
    }

    private void add(Field field, @Nullable String member, @Nullable String before, @Nullable String now) {
        changes.add(new Outcome.Change(field.key(), member, before, now));
    }

    /** Fields of standing on which file and register differ. */
    List<Field> standingDifferences() {
        return data.household().entrySet().stream()
                .filter(told -> told.getKey().section() == Section.STANDING)
                .filter(told ->
                        !Stored.of(told.getValue()).equals(registered.values().get(told.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Active members of the register whom the file does not name. */
    List<Registered.Person> absent() {
        return registered.members().stream()
                .filter(person -> person.active() && !matches.contains(person))
                .toList();
    }

    static boolean isIncomeItem(String key) {
        return key.startsWith("income.")
                && java.util.Arrays.stream(IncomeItem.values()).anyMatch(item -> key.equals("income." + item.name()));
    }
}

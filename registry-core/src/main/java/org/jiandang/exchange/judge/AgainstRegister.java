package org.jiandang.exchange.judge;

import java.util.List;
import java.util.Set;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.SheetFormat;
import org.jiandang.exchange.sheet.SheetRecord;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.PersonName;
import org.jiandang.policy.Severity;

/** Judges a household of the file against what the register holds of it. */
final class AgainstRegister {

    /** The rules that find a number of a person wrong. */
    static final Set<String> WRONG_NUMBER = Set.of("V001", "V002", "V003", "V004");

    private AgainstRegister() {}

    static void judge(SheetFormat format, Pending one, Registered registered, Comparison comparison, Persons persons) {
        FindingPlaces findings = one.findings();
        SheetRecord first = one.rows().first();
        if (registered.holds().contains(Registered.Hold.YEAR_CLOSED)) {
            findings.add("X20", Severity.BLOCK, first, Datum.Guide.HOUSEHOLD);
        }
        // Who changes nothing writes nothing, and so may come again with a list of the whole village.
        if (!comparison.changes().isEmpty()) {
            if (registered.holds().contains(Registered.Hold.YEAR_DECIDED)) {
                findings.add("X27", Severity.BLOCK, first, Datum.Guide.HOUSEHOLD);
            }
            if (registered.holds().contains(Registered.Hold.UNDER_DECISION)) {
                findings.add("X28", Severity.BLOCK, first, Datum.Guide.HOUSEHOLD);
            }
        }
        if (registered.status() == HouseholdStatus.CLOSED || registered.status() == HouseholdStatus.REMOVED) {
            findings.add("X25", Severity.BLOCK, first, Datum.Guide.HOUSEHOLD);
        }
        if (one.village() != null && !one.village().value().equals(registered.villageCode())) {
            findings.add("X24", Severity.BLOCK, first, Datum.Guide.VILLAGE);
        }
        comparison
                .standingDifferences()
                .forEach(field -> findings.add(
                        "X23",
                        Severity.REVIEW,
                        one.rows().carrying(Datum.of(field)).orElse(first),
                        Datum.of(field)));
        if (format.onlyUpdates()) {
            judgeStatedHead(one, registered, persons);
            return;
        }
        List<Registered.Person> absent = comparison.absent();
        absent.forEach(person -> findings.add("X21", Severity.REVIEW, first, Datum.Guide.HOUSEHOLD, person.name()));
        if (absent.stream()
                .anyMatch(person -> Relation.HEAD.name().equals(person.values().get(Field.RELATION)))) {
            findings.add("X22", Severity.BLOCK, first, Datum.Guide.HOUSEHOLD);
        }
    }

    /** The head on a line without members is compared with the registered head. */
    private static void judgeStatedHead(Pending one, Registered registered, Persons persons) {
        if (one.findings().has(WRONG_NUMBER)) {
            return;
        }
        registered.members().stream()
                .filter(person -> person.active()
                        && Relation.HEAD.name().equals(person.values().get(Field.RELATION)))
                .findFirst()
                .ifPresent(head -> {
                    PersonName name = one.data().headName();
                    if (name != null && !name.value().equals(head.name())) {
                        differs(one, Field.HEAD_NAME);
                    }
                    String index = persons.index(one.data().household().get(Field.HEAD_ID));
                    if (index != null && head.idIndex() != null && !index.equals(head.idIndex())) {
                        differs(one, Field.HEAD_ID);
                    }
                });
    }

    private static void differs(Pending one, Field field) {
        SheetRecord row = one.rows().carrying(Datum.of(field)).orElse(one.rows().first());
        one.findings().add("X26", Severity.BLOCK, row, Datum.of(field));
    }
}

package org.jiandang.household.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.card.Field;
import org.jiandang.household.value.IdReading;
import org.jiandang.policy.Place;
import org.jspecify.annotations.Nullable;

/** A place where a number of a person stands: at a member, or at the head's number on the line of the household. */
record Numbered(HouseholdFacts household, @Nullable Person person, String name, IdReading id) {

    /**
     * Every number that is there. The head's number on the household's line counts only when no member carries the same: one wrong number is one
     * finding, wherever it is repeated.
     */
    static List<Numbered> of(HouseholdFacts facts) {
        List<Numbered> numbers = new ArrayList<>();
        for (Person person : facts.people()) {
            IdReading id = person.id();
            if (id != null) {
                numbers.add(new Numbered(facts, person, person.name(), id));
            }
        }
        IdReading stated = facts.stated().headId();
        if (stated != null
                && numbers.stream().noneMatch(number -> number.id.typed().equals(stated.typed()))) {
            String name = facts.stated().headName() == null
                    ? "—"
                    : facts.stated().headName().value();
            numbers.add(new Numbered(facts, null, name, stated));
        }
        return numbers;
    }

    boolean isLong(int one, int other) {
        return Set.of(one, other).contains(id.typed().length());
    }

    Place place() {
        return person == null
                ? Place.of(Field.HEAD_ID.section().key(), Field.HEAD_ID.component())
                : Place.of("identity", "idNumber").ofMember(person.no());
    }

    /** Another registration: in this household first, then what the registry knows. */
    @Nullable
    Duplicate duplicate() {
        if (person != null && isTwiceInHousehold()) {
            return new Duplicate(Duplicate.Level.HOUSEHOLD, null);
        }
        Map<Integer, Duplicate> elsewhere = household.surroundings().duplicates();
        return elsewhere == null ? null : elsewhere.get(person == null ? Surroundings.STATED_HEAD : person.no());
    }

    private boolean isTwiceInHousehold() {
        return household.people().stream()
                        .map(Person::id)
                        .filter(other -> other != null && other.isSamePersonAs(id))
                        .count()
                > 1;
    }
}

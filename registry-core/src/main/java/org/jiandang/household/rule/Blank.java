package org.jiandang.household.rule;

import java.util.List;
import java.util.stream.Stream;
import org.jiandang.household.card.Field;
import org.jiandang.policy.Place;
import org.jiandang.policy.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A field that must be filled, of the household or of one member.
 *
 * @param filled whether it is; not known when the field was not asked for
 */
record Blank(Field field, @Nullable Person person, @Nullable Boolean filled) {

    static Blank of(HouseholdFacts facts, Field field, boolean filled) {
        return new Blank(field, null, facts.knows(field) ? Boolean.valueOf(filled) : null);
    }

    static Blank of(Person person, Field field, boolean filled) {
        return new Blank(field, person, person.knows(field) ? Boolean.valueOf(filled) : null);
    }

    Place place() {
        Place place = Place.of(field.section().key(), field.component());
        return person == null ? place : place.ofMember(person.no());
    }

    /** Whose it is, for the sentence. */
    String name() {
        return person == null ? "@rule.word.Whose.HOUSEHOLD" : person.name();
    }

    /** Where the first blank stands; one finding names them all. */
    static Place first(List<Blank> asked, Place otherwise) {
        return blank(asked).map(Blank::place).findFirst().orElse(otherwise);
    }

    /** The fields that are blank, in one figure. */
    static List<Object> named(List<Blank> asked) {
        return List.of(Said.fields(blank(asked).map(Blank::field).toList()));
    }

    /** Blank if one of them is; not known where none is and one was not asked for. */
    static Truth allFilled(List<Blank> asked) {
        return asked.stream().map(one -> Truth.of(one.filled)).reduce(Truth.YES, Truth::and);
    }

    private static Stream<Blank> blank(List<Blank> asked) {
        return asked.stream().filter(one -> Boolean.FALSE.equals(one.filled));
    }
}

package org.jiandang.household.rule;

import org.jiandang.household.card.Field;
import org.jiandang.policy.Place;
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

    /** The member's name for the sentence. */
    String name() {
        return person == null ? "—" : person.name();
    }
}

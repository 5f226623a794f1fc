package org.jiandang.household.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field of a household as it was changed.
 *
 * @param at when
 * @param account the log-in that did it
 * @param name the person's name, the log-in where it is not known
 * @param kind what happened to the row the field is in
 * @param field {@code section.component} of the dictionary, which has its label; for an income item {@code income.<ITEM>}
 * @param memberNo the member, for a member's field
 * @param year the data year, for a yearly field
 * @param before the stored value as text, enum constants by name; none where it was empty or is sealed
 * @param after the new value, in the same way
 * @param sealed whether the value is a sealed number: that it changed is told, what it says is not
 */
public record FieldChange(
        Instant at,
        String account,
        String name,
        Kind kind,
        String field,
        @Nullable Integer memberNo,
        @Nullable Integer year,
        @Nullable String before,
        @Nullable String after,
        boolean sealed) {

    /** What happened to the row. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}

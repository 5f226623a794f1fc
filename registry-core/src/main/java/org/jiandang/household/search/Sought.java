package org.jiandang.household.search;

import org.jspecify.annotations.Nullable;

/**
 * What the text of a search means.
 *
 * @param kind what is compared
 * @param text the normalised text, empty for an identity number
 * @param index the blind index of the identity number, for that kind only
 */
public record Sought(Kind kind, String text, byte @Nullable [] index) {

    /** What is compared with the text. */
    public enum Kind {
        /** nothing is sought by text */
        ALL,
        /** beginning of a member's name */
        NAME,
        /** beginning of the pinyin initials of a member's name */
        INITIALS,
        /** beginning of our household number or of the national one */
        NUMBER,
        /** a member's whole identity number */
        ID_NUMBER
    }
}

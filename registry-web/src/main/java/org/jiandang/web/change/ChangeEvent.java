package org.jiandang.web.change;

import java.util.Locale;

/** The kinds of change a form can propose. */
public enum ChangeEvent {
    JOINS,
    LEAVES,
    HEAD,
    CORRECTION,
    MOVES,
    ENDS;

    /** The word in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word in an address. */
    public static ChangeEvent of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}

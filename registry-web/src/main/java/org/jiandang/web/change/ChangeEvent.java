package org.jiandang.web.change;

import java.util.Locale;

/** The kinds of change a form can propose. */
enum ChangeEvent {
    JOINS,
    LEAVES,
    HEAD,
    CORRECTION,
    MOVES,
    ENDS;

    /** The word in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ChangeEvent of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}

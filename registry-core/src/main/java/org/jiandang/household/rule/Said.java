package org.jiandang.household.rule;

import java.util.Locale;

/**
 * A word inside a rule's sentence that differs by case, such as the level of a duplicate. It travels and is stored as {@code @rule.word.<KEY>}; the
 * page puts the message of that key in its place.
 */
final class Said {

    private Said() {}

    static String word(Enum<?> constant) {
        return "@rule.word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    static String fault(String fault) {
        return "@rule.word.Fault." + fault.toUpperCase(Locale.ROOT);
    }
}

package org.jiandang.household.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiandang.household.card.Field;

/**
 * A word inside a rule's sentence that differs by case, such as the level of a duplicate. It travels and is stored as {@code @rule.word.<KEY>}; the
 * page puts the message of that key in its place. Several words in one figure stand with blanks between.
 */
final class Said {

    private Said() {}

    static String word(Enum<?> constant) {
        return "@rule.word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    /** The label of a field of the card. */
    static String field(Field field) {
        return "@field." + field.key();
    }

    /** The labels of several fields in one figure. */
    static String fields(List<Field> fields) {
        return fields.isEmpty() ? "—" : fields.stream().map(Said::field).collect(Collectors.joining(" "));
    }

    static String fault(String fault) {
        return "@rule.word.Fault." + fault.toUpperCase(Locale.ROOT);
    }
}

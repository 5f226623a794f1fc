package org.jiandang.demo.bulk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jspecify.annotations.Nullable;

/** Takes the records of a card apart into its fields. */
final class CardFields {

    private CardFields() {}

    /** Every known component of a section's record under its field. */
    static void told(Section section, Record content, Map<Field, Object> fields) {
        for (RecordComponent component : content.getClass().getRecordComponents()) {
            Object value = of(content, component);
            if (value != null) {
                Field.of(section.key() + "." + component.getName()).ifPresent(field -> fields.put(field, value));
            }
        }
    }

    static @Nullable Object of(Record content, RecordComponent component) {
        try {
            return component.getAccessor().invoke(content);
        } catch (IllegalAccessException | InvocationTargetException closed) {
            throw new IllegalStateException("a section's record does not tell " + component, closed);
        }
    }
}

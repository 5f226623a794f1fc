package org.jiandang.exchange.sheet;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Section;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of the card's sections from values by field, by the names of their components. So a field that is added to a section needs
 * no line here.
 */
public final class SectionRecords {
    private static final Map<Class<?>, Constructor<?>> CONSTRUCTORS = constructors();
    /** The field of each component, in their order; looked up once and not for every row. */
    private static final Map<Class<?>, List<Optional<Field>>> FIELDS = fields();

    private SectionRecords() {}

    /** The record of a section; what the values do not hold is unknown. */
    public static <R extends Record> R make(Class<R> type, Section section, Map<Field, Object> values) {
        List<Optional<Field>> fields = Objects.requireNonNull(FIELDS.get(type));
        @Nullable Object[] arguments = new Object[fields.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = fields.get(i).map(values::get).orElse(null);
        }
        try {
            return type.cast(Objects.requireNonNull(CONSTRUCTORS.get(type)).newInstance(arguments));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("section " + section.key() + " takes other values", e);
        }
    }

    /** The type of a field's component; text for fields that stand in no record. */
    public static Class<?> type(Field field) {
        // The name and the number of a person are cleaned by columns of their own.
        if (field.section() == Section.IDENTITY && field != Field.SEX && field != Field.BIRTH_DATE) {
            return String.class;
        }
        return field.section().record().stream()
                .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                .filter(component -> component.getName().equals(field.component()))
                .findFirst()
                .<Class<?>>map(RecordComponent::getType)
                .orElse(String.class);
    }

    private static Map<Class<?>, List<Optional<Field>>> fields() {
        Map<Class<?>, List<Optional<Field>>> fields = new HashMap<>();
        for (Section section : Section.values()) {
            section.record()
                    .ifPresent(record -> fields.put(
                            record,
                            Arrays.stream(record.getRecordComponents())
                                    .map(component -> Field.of(section.key() + "." + component.getName()))
                                    .toList()));
        }
        return fields;
    }

    private static Map<Class<?>, Constructor<?>> constructors() {
        Map<Class<?>, Constructor<?>> constructors = new HashMap<>();
        for (Section section : Section.values()) {
            Class<? extends Record> record = section.record().orElse(null);
            if (record == null) {
                continue;
            }
            Class<?>[] types = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            try {
                constructors.put(record, record.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
        return constructors;
    }
}

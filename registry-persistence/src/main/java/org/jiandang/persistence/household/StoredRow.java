package org.jiandang.persistence.household;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.value.Phone;
import org.jspecify.annotations.Nullable;

/**
 * One stored row, of today or of the past, as text by column; reads the records of the card from it by the names of their components.
 *
 * @param values column to value; columns without a value are not there
 */
record StoredRow(Map<String, String> values) {

    @Nullable
    String text(String column) {
        return values.get(column);
    }

    String required(String column) {
        return Objects.requireNonNull(values.get(column), column);
    }

    int number(String column) {
        return Integer.parseInt(required(column));
    }

    Instant moment(String column) {
        return OffsetDateTime.parse(required(column)).toInstant();
    }

    @Nullable
    LocalDate date(String column) {
        String value = text(column);
        return value == null ? null : LocalDate.parse(value);
    }

    /** The column a component of a card's section is stored in. */
    static String column(String component) {
        return component.equals("conditions")
                ? "health"
                : component.replaceAll("([a-z])([A-Z0-9])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }

    /** The section's record; every component has a column of its name. */
    <R extends Record> R read(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            String value = text(column(components[i].getName()));
            arguments[i] = value == null ? null : value(types[i], value);
        }
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(
                    "a section of the card cannot be read: " + type.getSimpleName(), impossible);
        }
    }

    private static Object value(Class<?> type, String value) {
        if (type == String.class) {
            return value;
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(value);
        }
        if (type == Integer.class) {
            return Integer.valueOf(value);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(value);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(value);
        }
        if (type == Phone.class) {
            return new Phone(value);
        }
        if (type == Set.class) {
            return conditions(value);
        }
        if (type.isEnum()) {
            return constant(type, value);
        }
        throw new IllegalStateException("no reading for " + type);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException(name + " is no constant of " + type.getSimpleName());
    }

    private static Set<HealthCondition> conditions(String names) {
        Set<HealthCondition> conditions = EnumSet.noneOf(HealthCondition.class);
        for (String name : names.replaceAll("[\\[\\]\" ]", "").split(",")) {
            if (!name.isEmpty()) {
                conditions.add(HealthCondition.valueOf(name));
            }
        }
        return conditions;
    }
}

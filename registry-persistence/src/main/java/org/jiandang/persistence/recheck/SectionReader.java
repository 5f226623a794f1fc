package org.jiandang.persistence.recheck;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.value.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Reads the record of one section from its columns in a row; made once for a statement.
 *
 * @param <R> the record
 */
final class SectionReader<R extends Record> {

    private final Class<R> type;
    private final int first;
    private final Cell[] cells;
    private final Constructor<R> constructor;

    SectionReader(Class<R> type, int first) {
        this.type = type;
        this.first = first;
        RecordComponent[] components = type.getRecordComponents();
        this.cells = Arrays.stream(components)
                .map(component -> cell(component.getType()))
                .toArray(Cell[]::new);
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getConstructor(types);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a section of the card cannot be made: " + type, impossible);
        }
    }

    R read(ResultSet row) throws SQLException {
        @Nullable Object[] arguments = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            arguments[i] = cells[i].of(row, first + i);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a section of the card cannot be read: " + type, impossible);
        }
    }

    /** How one column becomes a component. */
    @FunctionalInterface
    private interface Cell {

        @Nullable
        Object of(ResultSet row, int column) throws SQLException;
    }

    private static Cell cell(Class<?> type) {
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type == BigDecimal.class) {
            return ResultSet::getBigDecimal;
        }
        if (type == Boolean.class) {
            return (row, column) -> {
                boolean value = row.getBoolean(column);
                return row.wasNull() ? null : Boolean.valueOf(value);
            };
        }
        if (type == Integer.class) {
            return (row, column) -> {
                int value = row.getInt(column);
                return row.wasNull() ? null : Integer.valueOf(value);
            };
        }
        if (type == LocalDate.class) {
            return SectionReader::day;
        }
        if (type == Phone.class) {
            return (row, column) -> Readable.of(row.getString(column), Phone::new);
        }
        if (type == Set.class) {
            return SectionReader::conditions;
        }
        if (type.isEnum()) {
            return constants(type);
        }
        throw new IllegalStateException("no reading for " + type);
    }

    static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Set<HealthCondition> conditions(ResultSet row, int column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        if (array == null) {
            return null;
        }
        Set<HealthCondition> conditions = EnumSet.noneOf(HealthCondition.class);
        for (String name : (String[]) array.getArray()) {
            conditions.add(HealthCondition.valueOf(name));
        }
        return conditions;
    }

    private static Cell constants(Class<?> type) {
        Map<String, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return (row, column) -> {
            String name = row.getString(column);
            if (name == null) {
                return null;
            }
            Object constant = constants.get(name);
            if (constant == null) {
                throw new IllegalStateException(name + " is no constant of " + type.getSimpleName());
            }
            return constant;
        };
    }
}

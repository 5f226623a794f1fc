package org.jiandang.persistence.ledger;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiandang.ledger.Guarded;
import org.jiandang.ledger.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row record from the columns that bear its components' names in snake case; a component that is a record is read the same way. */
final class RowReader<R> implements RowMapper<R> {

    private final Constructor<R> constructor;
    private final List<Cell> cells;

    RowReader(Class<R> type, GuardedCells guarded) {
        this.constructor = constructor(type);
        this.cells = Stream.of(type.getRecordComponents())
                .map(component -> cell(component, guarded))
                .toList();
    }

    @Override
    public R mapRow(ResultSet row, int number) throws SQLException {
        var values = new @Nullable Object[cells.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells.get(i).read(row);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    /** {@code firstIdentifiedOn} is {@code first_identified_on} in SQL. */
    static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static <R> Constructor<R> constructor(Class<R> type) {
        try {
            return type.getDeclaredConstructor(Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cell cell(RecordComponent component, GuardedCells guarded) {
        String column = column(component.getName());
        Class<?> type = component.getType();
        if (type == Guarded.class) {
            return row -> guarded.read(row, column);
        } else if (type == Period.class) {
            return row -> period(row, column);
        } else if (type == List.class) {
            var element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return row -> list(row, column, element);
        } else if (type.isEnum()) {
            return row -> constant(type, row.getString(column));
        } else if (type.isRecord()) {
            var nested = new RowReader<>(type, guarded);
            return row -> nested.mapRow(row, 0);
        }
        return simple(type, column);
    }

    private static Cell simple(Class<?> type, String column) {
        if (type == String.class) {
            return row -> row.getString(column);
        } else if (type == int.class) {
            return row -> row.getInt(column);
        } else if (List.of(Integer.class, Boolean.class, BigDecimal.class, LocalDate.class)
                .contains(type)) {
            return row -> row.getObject(column, type);
        }
        throw new IllegalArgumentException("A ledger's row has no " + type.getName());
    }

    private static @Nullable Period period(ResultSet row, String column) throws SQLException {
        LocalDate first = row.getObject(column + "_first", LocalDate.class);
        return first == null ? null : new Period(first, row.getObject(column + "_last", LocalDate.class));
    }

    private static List<Object> list(ResultSet row, String column, Class<?> element) throws SQLException {
        var values = new ArrayList<Object>();
        var array = row.getArray(column);
        if (array != null) {
            for (Object value : (Object[]) array.getArray()) {
                values.add(element.isEnum() ? constant(element, (String) value) : value);
            }
        }
        return values;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object constant(Class<?> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf((Class) type, name);
    }

    /** Reads one component. */
    private interface Cell {
        @Nullable
        Object read(ResultSet row) throws SQLException;
    }
}

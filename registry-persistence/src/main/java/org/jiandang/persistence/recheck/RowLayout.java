package org.jiandang.persistence.recheck;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The columns of one SELECT, put together section by section, so that rows are read by number and a new field of a section needs nothing here. */
final class RowLayout {

    private final List<String> columns = new ArrayList<>();

    /** Adds a column or an expression; gives its number in the row. */
    int column(String sql) {
        columns.add(sql);
        return columns.size();
    }

    /** Adds the columns of a section's record, which bear the names of its components. */
    <R extends Record> SectionReader<R> section(String table, Class<R> type) {
        int first = columns.size() + 1;
        for (RecordComponent component : type.getRecordComponents()) {
            columns.add(table + "." + name(component.getName()));
        }
        return new SectionReader<>(type, first);
    }

    String columns() {
        return String.join(", ", columns);
    }

    private static String name(String component) {
        return component.equals("conditions")
                ? "health"
                : component.replaceAll("([a-z])([A-Z0-9])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}

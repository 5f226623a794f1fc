package org.jiandang.persistence.monitoring;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jiandang.monitoring.WatchRisk;
import org.jspecify.annotations.Nullable;

/** Reads the columns the driver has no plain way for. */
final class Cells {

    private Cells() {}

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }

    static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static List<WatchRisk> risks(ResultSet row) throws SQLException {
        return texts(row, "risks").stream().map(WatchRisk::valueOf).toList();
    }

    static String[] names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }

    static String[] plain(List<String> texts) {
        return Arrays.copyOf(texts.toArray(), texts.size(), String[].class);
    }
}

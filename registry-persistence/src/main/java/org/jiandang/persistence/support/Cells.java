package org.jiandang.persistence.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the columns the driver has no plain way for. */
final class Cells {

    private Cells() {}

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static LocalDate requiredDay(ResultSet row, String column) throws SQLException {
        LocalDate day = day(row, column);
        if (day == null) {
            throw new SQLException(column + " is null");
        }
        return day;
    }

    static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}

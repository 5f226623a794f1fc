package org.jiandang.persistence.ledger;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/** The household a ledger's row is about, where its query names one as {@code sealed_household}. */
final class RowHousehold {

    private static final String COLUMN = "sealed_household";

    private RowHousehold() {}

    static @Nullable HouseholdId of(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (COLUMN.equals(columns.getColumnLabel(i))) {
                long serial = row.getLong(i);
                return row.wasNull() ? null : new HouseholdId(row.getString("key_county"), serial);
            }
        }
        return null;
    }
}

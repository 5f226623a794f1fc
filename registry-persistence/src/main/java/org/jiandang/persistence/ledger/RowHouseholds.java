package org.jiandang.persistence.ledger;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.household.HouseholdId;

/**
 * The households a ledger's row is about: the one its query names as {@code sealed_household}, or all of {@code about_households} where a row is
 * about several. They go on record with the page; the row itself does not show them.
 */
final class RowHouseholds {

    private static final String ONE = "sealed_household";
    private static final String SEVERAL = "about_households";

    private RowHouseholds() {}

    static List<HouseholdId> of(ResultSet row) throws SQLException {
        List<HouseholdId> households = new ArrayList<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i);
            if (ONE.equals(label)) {
                long serial = row.getLong(i);
                if (!row.wasNull()) {
                    households.add(new HouseholdId(row.getString("key_county"), serial));
                }
            } else if (SEVERAL.equals(label) && row.getArray(i) != null) {
                for (Long serial : (Long[]) row.getArray(i).getArray()) {
                    households.add(new HouseholdId(row.getString("key_county"), serial));
                }
            }
        }
        return households;
    }
}

package org.jiandang.persistence.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingId;
import org.jiandang.household.finding.FindingState;
import org.jiandang.policy.Place;
import org.jiandang.policy.Severity;
import org.jiandang.region.RegionCode;

/** A finding from its row. */
final class FoundRow {

    private FoundRow() {}

    static DataFinding read(ResultSet row, int n) throws SQLException {
        return new DataFinding(
                new FindingId(row.getString("county_code"), row.getLong("serial")),
                new HouseholdId(row.getString("county_code"), row.getLong("household_serial")),
                RegionCode.of(row.getString("village_code")),
                row.getString("head_name"),
                row.getObject("year", Integer.class),
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                new Place(row.getString("section"), row.getString("field"), row.getObject("member_no", Integer.class)),
                List.of((String[]) row.getArray("arguments").getArray()),
                FindingState.valueOf(row.getString("state")),
                row.getString("reason") == null
                        ? null
                        : new DataFinding.Answer(
                                row.getString("reason"),
                                row.getString("reasoned_name"),
                                row.getTimestamp("reasoned_at") == null
                                        ? null
                                        : row.getTimestamp("reasoned_at").toInstant()),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }
}

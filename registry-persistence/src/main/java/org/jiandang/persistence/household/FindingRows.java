package org.jiandang.persistence.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingId;
import org.jiandang.household.finding.FindingState;
import org.jiandang.persistence.row.Cells;
import org.jiandang.policy.Place;
import org.jiandang.policy.Severity;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Findings with the head of their household, as lists and pages show them. */
public final class FindingRows {

    /** The head of a statement over {@code data_finding f}; its condition follows. */
    public static final String SELECT = """
            SELECT f.county_code, f.serial, f.village_code, f.household_serial, h.head_name, f.year, f.code, f.severity, f.section, f.field,
                   f.member_no, ARRAY(SELECT jsonb_array_elements_text(f.arguments)) AS arguments, f.state, f.reason,
                   f.reasoned_name, f.reasoned_at, f.found_at
            FROM data_finding f
            JOIN household h ON h.county_code = f.county_code AND h.serial = f.household_serial
            """;

    private FindingRows() {}

    public static DataFinding read(ResultSet row, int n) throws SQLException {
        return new DataFinding(
                new FindingId(row.getString("county_code"), row.getLong("serial")),
                new HouseholdId(row.getString("county_code"), row.getLong("household_serial")),
                RegionCode.of(row.getString("village_code")),
                row.getString("head_name"),
                Cells.integer(row, "year"),
                row.getString("code"),
                Severity.valueOf(row.getString("severity")),
                new Place(row.getString("section"), row.getString("field"), Cells.integer(row, "member_no")),
                Cells.texts(row, "arguments"),
                FindingState.valueOf(row.getString("state")),
                answer(row),
                Cells.requiredInstant(row, "found_at"));
    }

    private static DataFinding.@Nullable Answer answer(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null
                ? null
                : new DataFinding.Answer(reason, row.getString("reasoned_name"), Cells.instant(row, "reasoned_at"));
    }
}

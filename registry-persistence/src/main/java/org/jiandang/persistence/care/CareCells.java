package org.jiandang.persistence.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jiandang.account.Jurisdiction;
import org.jiandang.care.CareArrangement;
import org.jiandang.care.CareEntry;
import org.jiandang.care.CareGroup;
import org.jiandang.care.CareId;
import org.jiandang.care.CareQuery;
import org.jiandang.care.CareState;
import org.jiandang.care.GuardianshipKind;
import org.jiandang.care.GuardianshipState;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.Phone;
import org.jiandang.household.value.Sex;
import org.jiandang.persistence.row.Cells;
import org.jspecify.annotations.Nullable;

/** One person in care as values of a statement and as a row. */
final class CareCells {

    /** As {@link CareEntry#waits()} says it. */
    static final String WAITS = "state = 'SUGGESTED' OR state = 'CONFIRMED' AND NOT holds AND reason IS NULL";

    static final String SELECT = """
            SELECT c.*, m.name, m.sex, m.birth_date, h.head_name, coalesce(r.name, c.village_code) AS village_name
            FROM reg.care_entry c
            JOIN reg.household h ON h.county_code = c.county_code AND h.serial = c.household_serial
            JOIN reg.member m ON m.county_code = c.county_code AND m.household_serial = c.household_serial AND m.no = c.member_no
            LEFT JOIN reg.region r ON r.code = c.village_code
            """;

    static final String ASKED = """
            WHERE c.village_code BETWEEN :lo AND :hi
              AND (cast(:group AS text) IS NULL OR c.care_group = :group)
              AND (cast(:state AS text) IS NULL OR c.state = :state)
              AND (NOT :waiting OR %s)
            """.formatted(WAITS);

    private CareCells() {}

    static Map<String, @Nullable Object> asked(CareQuery query) {
        Jurisdiction under = Jurisdiction.of(query.area());
        CareGroup group = query.group();
        CareState state = query.state();
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("lo", under.lo());
        asked.put("hi", under.hi());
        asked.put("group", group == null ? null : group.name());
        asked.put("state", state == null ? null : state.name());
        asked.put("waiting", query.waiting());
        return asked;
    }

    static Map<String, @Nullable Object> values(CareArrangement told) {
        Phone phone = told.guardianPhone();
        GuardianshipKind kind = told.kind();
        GuardianshipState state = told.state();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("guardian", told.guardian());
        values.put("phone", phone == null ? null : phone.value());
        values.put("kind", kind == null ? null : kind.name());
        values.put("state", state == null ? null : state.name());
        values.put("awayAt", told.awayAt());
        values.put("livelihood", told.livelihood());
        values.put("relief", told.relief());
        values.put("living", told.livingAllowance());
        values.put("nursing", told.nursingAllowance());
        values.put("rehabilitation", told.rehabilitation());
        return values;
    }

    static CareEntry read(ResultSet row, int n) throws SQLException {
        String county = row.getString("county_code");
        String phone = row.getString("guardian_phone");
        return new CareEntry(
                new CareId(county, row.getLong("serial")),
                CareGroup.valueOf(row.getString("care_group")),
                CareState.valueOf(row.getString("state")),
                new HouseholdId(county, row.getLong("household_serial")),
                row.getInt("member_no"),
                row.getString("name"),
                Cells.constant(row, "sex", Sex.class),
                row.getObject("birth_date", LocalDate.class),
                row.getString("head_name"),
                row.getString("village_code"),
                row.getString("village_name"),
                row.getObject("holds", Boolean.class),
                row.getString("reason"),
                row.getString("decided_name"),
                row.getObject("decided_on", LocalDate.class),
                new CareArrangement(
                        row.getString("guardian"),
                        phone == null ? null : new Phone(phone),
                        Cells.constant(row, "guardianship", GuardianshipKind.class),
                        Cells.constant(row, "guardianship_state", GuardianshipState.class),
                        row.getString("away_at"),
                        row.getString("livelihood"),
                        row.getString("relief"),
                        row.getObject("living_allowance", Boolean.class),
                        row.getObject("nursing_allowance", Boolean.class),
                        row.getString("rehabilitation")),
                row.getInt("version"));
    }
}

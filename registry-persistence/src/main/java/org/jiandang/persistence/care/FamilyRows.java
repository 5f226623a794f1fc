package org.jiandang.persistence.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.care.Family;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.code.WorkArea;
import org.jiandang.household.value.Sex;
import org.jiandang.persistence.row.Cells;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registered households of a village with their people, in one statement. */
@Component
class FamilyRows {

    private static final String PEOPLE = """
            SELECT h.county_code, h.serial, m.no, m.sex, m.birth_date, m.relation, m.left_reason, m.card_grade,
                   m.id_kind = 'DISABILITY_CARD' OR m.card_category IS NOT NULL AS disabled,
                   y.health, y.labour, y.work_area, y.work_months,
                   CASE WHEN b.member_no IS NULL THEN NULL
                        WHEN b.work_area IN ('TOWNSHIP', 'OTHER') THEN 0 ELSE coalesce(b.work_months, 0) END AS months_before
            FROM reg.household h
            JOIN reg.member m ON m.county_code = h.county_code AND m.household_serial = h.serial
             AND (m.left_on IS NULL OR m.left_reason IN ('DEATH', 'IMPRISONMENT', 'MISSING'))
            LEFT JOIN LATERAL (SELECT max(a.year) AS year FROM reg.annual_record a
                               WHERE a.county_code = h.county_code AND a.household_serial = h.serial) newest ON true
            LEFT JOIN reg.annual_member y
                   ON y.county_code = m.county_code AND y.household_serial = m.household_serial AND y.member_no = m.no AND y.year = newest.year
            LEFT JOIN reg.annual_member b
                   ON b.county_code = m.county_code AND b.household_serial = m.household_serial AND b.member_no = m.no AND b.year = newest.year - 1
            WHERE h.village_code = :village AND h.status IN ('POOR', 'EXITED', 'RELAPSED', 'STABLE')
            ORDER BY h.serial, m.no""";

    private final JdbcClient jdbc;

    FamilyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Family> of(RegionCode village, LocalDate day) {
        Map<HouseholdId, List<Family.Person>> people = new LinkedHashMap<>();
        jdbc.sql(PEOPLE).param("village", village.value()).query((ResultSet row) -> {
            HouseholdId household = new HouseholdId(row.getString("county_code"), row.getLong("serial"));
            people.computeIfAbsent(household, id -> new ArrayList<>()).add(person(row));
        });
        return people.entrySet().stream()
                .map(one -> new Family(one.getKey(), village, day, one.getValue()))
                .toList();
    }

    private static Family.Person person(ResultSet row) throws SQLException {
        Integer months = row.getObject("work_months", Integer.class);
        WorkArea area = Cells.constant(row, "work_area", WorkArea.class);
        return new Family.Person(
                row.getInt("no"),
                Cells.constant(row, "sex", Sex.class),
                row.getObject("birth_date", LocalDate.class),
                Cells.constant(row, "relation", Relation.class),
                Cells.constant(row, "left_reason", LeaveReason.class),
                row.getBoolean("disabled"),
                row.getObject("card_grade", Integer.class),
                health(row),
                Cells.constant(row, "labour", LabourCapacity.class),
                months == null ? null : new Family.Work(area, months),
                row.getObject("months_before", Integer.class));
    }

    private static Set<HealthCondition> health(ResultSet row) throws SQLException {
        Set<HealthCondition> health = EnumSet.noneOf(HealthCondition.class);
        var stored = row.getArray("health");
        if (stored != null) {
            for (Object name : (Object[]) stored.getArray()) {
                health.add(HealthCondition.valueOf((String) name));
            }
        }
        return health;
    }
}

package org.jiandang.persistence.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.IdentificationStandard;
import org.jiandang.monitoring.ClearanceMode;
import org.jiandang.monitoring.WatchFactRows;
import org.jiandang.monitoring.WatchFacts;
import org.jiandang.monitoring.WatchLimits;
import org.jiandang.persistence.row.Cells;
import org.jiandang.persistence.row.HomeRow;
import org.jiandang.region.RegionCode;
import org.jiandang.screening.WaterLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts about watched households in one statement, a page of households at a time. */
@Repository
class JdbcWatchFacts implements WatchFactRows {

    private static final WatchLimits NONE = new WatchLimits(null, new WaterLimits(null, null, null));

    /** The page is cut before anything is joined to it, and each join carries the county. */
    private static final String FACTS = """
            SELECT h.*, r.name AS village_name, a.net, a.unsafe_house, a.house_grade, a.house_appraised_on, a.house_repaired_on, a.moved_in_on,
                   a.water_safe, a.water_litres, a.water_minutes, a.water_quality_ok, a.water_guarantee_pct, m.*, w.watched, e.since, e.cleared_on,
                   e.clearance_mode,
                   coalesce(w.watched, false)
                       OR EXISTS (SELECT FROM reg.case_file f WHERE f.county_code = h.county_code AND f.household_serial = h.serial
                                  AND f.ended_on IS NULL)
                       OR EXISTS (SELECT FROM reg.clue c WHERE c.county_code = h.county_code AND c.household_serial = h.serial
                                  AND (c.state = 'OPEN' OR (c.source = 'SCREENING' AND extract(year FROM c.reported_on) >= h.data_year))) AS dealt_with
            FROM (%s) h
            LEFT JOIN reg.annual_record a ON a.county_code = h.county_code AND a.household_serial = h.serial AND a.year = h.data_year
            LEFT JOIN reg.region r ON r.code = h.village_code
            LEFT JOIN LATERAL (
                SELECT count(*) FILTER (WHERE y.health && '{CHRONIC,SERIOUS}') AS sick,
                       count(*) FILTER (WHERE y.health && '{CHRONIC,SERIOUS}' AND y.medical_resident = false
                                        AND y.medical_employee IS DISTINCT FROM true) AS sick_uninsured,
                       count(*) FILTER (WHERE p.birth_date BETWEEN a.record_date - interval '16 years' + interval '1 day'
                                                               AND a.record_date - interval '6 years'
                                        AND (y.school = 'NOT_AT_SCHOOL' OR (y.school IS NULL AND y.dropout_reason IS NOT NULL))
                                        AND (y.education IS NULL OR y.education IN ('ILLITERATE', 'PRIMARY', 'PRESCHOOL'))) AS out_of_school,
                       count(*) FILTER (WHERE y.labour IN ('ORDINARY', 'SKILLED', 'WEAK')) AS able,
                       count(*) FILTER (WHERE y.labour IS NOT NULL) AS able_known
                FROM reg.member p
                LEFT JOIN reg.annual_member y ON y.county_code = p.county_code AND y.household_serial = p.household_serial
                     AND y.year = h.data_year AND y.member_no = p.no
                WHERE p.county_code = h.county_code AND p.household_serial = h.serial AND p.left_on IS NULL) m ON true
            LEFT JOIN LATERAL (
                SELECT true AS watched FROM reg.watch x WHERE x.county_code = h.county_code AND x.household_serial = h.serial
                   AND x.cleared_on IS NULL) w ON true
            LEFT JOIN LATERAL (
                SELECT x.since, x.cleared_on, x.clearance_mode FROM reg.watch x
                WHERE x.county_code = h.county_code AND x.household_serial = h.serial AND x.cleared_on IS NOT NULL
                ORDER BY x.cleared_on DESC, x.serial DESC LIMIT 1) e ON true
            ORDER BY h.village_code, h.serial""";

    private static final String COLUMNS = """
            SELECT t.county_code, t.serial, t.village_code, t.household_no, t.head_name, t.group_name, t.status, t.standard, t.population,
                   %s AS data_year
            FROM reg.household t
            """;

    private static final String ASKED = COLUMNS.formatted("cast(:year AS int)");

    private static final String PAGE = FACTS.formatted(ASKED + """
            WHERE t.village_code BETWEEN :lo AND :hi AND (t.village_code, t.serial) > (:afterVillage, cast(:afterSerial AS bigint))
              AND CASE WHEN :cleared THEN t.status NOT IN ('CLOSED', 'REMOVED') AND EXISTS (
                            SELECT FROM reg.watch x WHERE x.county_code = t.county_code AND x.household_serial = t.serial
                               AND x.cleared_on IS NOT NULL)
                       ELSE t.status IN ('EXITED', 'STABLE', 'APPLICANT') END
            ORDER BY t.village_code, t.serial LIMIT :limit""");

    private static final String ONE = FACTS.formatted(ASKED + "WHERE t.county_code = :county AND t.serial = :serial");

    private static final String MANY = FACTS.formatted(COLUMNS.formatted("k.year") + """
            JOIN unnest(:serials, :years) AS k (serial, year) ON t.county_code = :county AND t.serial = k.serial
            WHERE t.status IN ('EXITED', 'STABLE') OR EXISTS (
                SELECT FROM reg.watch x WHERE x.county_code = :county AND x.household_serial = k.serial AND x.cleared_on IS NOT NULL)""");

    private final JdbcClient jdbc;

    JdbcWatchFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> read(RegionCode area, int year, Which which, @Nullable Place after, int limit) {
        return jdbc.sql(PAGE)
                .param("lo", Jurisdiction.of(area).lo())
                .param("hi", Jurisdiction.of(area).hi())
                .param("year", year)
                .param("cleared", which == Which.CLEARED)
                .param("afterVillage", after == null ? "" : after.village())
                .param("afterSerial", after == null ? 0L : after.serial())
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    @Override
    public Optional<Row> of(HouseholdId household, int year) {
        return jdbc.sql(ONE)
                .param("county", household.countyCode())
                .param("serial", household.serial())
                .param("year", year)
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public List<Row> ofLeftOrCleared(String county, Map<Long, Integer> yearBySerial) {
        List<Map.Entry<Long, Integer>> asked = List.copyOf(yearBySerial.entrySet());
        return jdbc.sql(MANY)
                .param("county", county)
                .param("serials", asked.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param("years", asked.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String village = row.getString("village_code");
        return new Row(
                new HouseholdId(row.getString("county_code"), row.getLong("serial")),
                RegionCode.of(village),
                Optional.ofNullable(row.getString("village_name")).orElse(village),
                row.getString("household_no"),
                row.getString("head_name"),
                row.getString("group_name"),
                Cells.constant(row, "standard", IdentificationStandard.class),
                row.getBoolean("dealt_with"),
                facts(row));
    }

    private static WatchFacts facts(ResultSet row) throws SQLException {
        LocalDate cleared = Cells.day(row, "cleared_on");
        return new WatchFacts(
                row.getInt("data_year"),
                HouseholdStatus.valueOf(row.getString("status")),
                row.getInt("population"),
                row.getBigDecimal("net"),
                HomeRow.read(row),
                new WatchFacts.Members(
                        row.getInt("sick"),
                        row.getInt("sick_uninsured"),
                        row.getInt("out_of_school"),
                        row.getInt("able"),
                        row.getInt("able_known")),
                row.getBoolean("watched"),
                cleared == null
                        ? null
                        : new WatchFacts.Ended(
                                row.getObject("since", LocalDate.class),
                                cleared,
                                ClearanceMode.valueOf(row.getString("clearance_mode"))),
                NONE);
    }
}

package org.jiandang.persistence.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.household.HouseholdId;
import org.jiandang.monitoring.ClearanceMode;
import org.jiandang.monitoring.Watch;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchQuery;
import org.jiandang.monitoring.WatchRow;
import org.jiandang.monitoring.Watches;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The watched households by hand-written SQL. */
@Repository
class JdbcWatches implements Watches {

    private static final String HELPED = """
            EXISTS (SELECT FROM reg.measure m WHERE m.county_code = w.county_code AND m.household_serial = w.household_serial
                    AND m.void_reason IS NULL AND (m.since >= w.since OR m.until IS NULL OR m.until >= w.since))
            """;

    private static final String LIST = """
            FROM reg.watch w
            JOIN reg.household h ON h.county_code = w.county_code AND h.serial = w.household_serial
            WHERE w.village_code BETWEEN :lo AND :hi
              AND (cast(:kind AS text) IS NULL OR w.kind = :kind)
              AND CASE :state WHEN 'CLEARED' THEN w.cleared_on IS NOT NULL
                              WHEN 'LATE' THEN w.cleared_on IS NULL AND w.measures_due_on < :today AND NOT (""" + HELPED + """
                              )
                              ELSE w.cleared_on IS NULL END
            """;

    private static final String PAGE = "SELECT w.*, h.household_no, h.head_name, h.population,"
            + " (SELECT r.name FROM reg.region r WHERE r.code = w.village_code) AS village_name, " + HELPED
            + " AS helped " + LIST + """
              AND (w.village_code, w.serial) > (:afterVillage, cast(:afterSerial AS bigint))
            ORDER BY w.village_code, w.serial LIMIT :limit""";

    private final JdbcClient jdbc;

    JdbcWatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Watch watch) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("county", watch.id().countyCode());
        row.put("serial", watch.id().serial());
        row.put("village", watch.village().value());
        row.put("household", watch.household().serial());
        row.put("kind", watch.kind().name());
        row.put("risks", RiskCells.names(watch.risks()));
        row.put("year", watch.year());
        row.put("perCapita", watch.perCapita());
        row.put("spending", watch.rigidSpending());
        row.put("since", watch.since());
        row.put("dueOn", watch.measuresDueOn());
        jdbc.sql("""
                INSERT INTO reg.watch (county_code, serial, village_code, household_serial, kind, risks, year, per_capita, rigid_spending, since,
                    measures_due_on)
                VALUES (:county, :serial, :village, :household, :kind, :risks, :year, :perCapita, :spending, :since, :dueOn)""").params(row).update();
    }

    @Override
    public boolean clear(CaseId watch, Watch.Cleared cleared) {
        return jdbc.sql("""
                        UPDATE reg.watch SET cleared_on = :on, clearance_mode = :mode, clearance_serial = :case
                        WHERE county_code = :county AND serial = :serial AND cleared_on IS NULL""")
                        .param("county", watch.countyCode())
                        .param("serial", watch.serial())
                        .param("on", cleared.on())
                        .param("mode", cleared.mode().name())
                        .param("case", cleared.caseId().serial())
                        .update()
                == 1;
    }

    @Override
    public boolean isWatched(HouseholdId household) {
        return current(household).isPresent();
    }

    @Override
    public Optional<Watch> current(HouseholdId household) {
        return ofHousehold(household).stream().filter(Watch::isRunning).findFirst();
    }

    @Override
    public Optional<Watch> find(CaseId id) {
        return jdbc.sql("SELECT * FROM reg.watch WHERE county_code = :county AND serial = :serial")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query((row, n) -> watch(row))
                .optional();
    }

    @Override
    public List<Watch> ofHousehold(HouseholdId household) {
        return jdbc.sql("""
                SELECT * FROM reg.watch WHERE county_code = :county AND household_serial = :household ORDER BY since DESC, serial DESC""")
                .param("county", household.countyCode())
                .param("household", household.serial())
                .query((row, n) -> watch(row))
                .list();
    }

    @Override
    public List<WatchRow> read(WatchQuery query, int limit) {
        WatchQuery.After after = query.after();
        return jdbc.sql(PAGE)
                .params(asked(query))
                .param("afterVillage", after == null ? "" : after.village())
                .param("afterSerial", after == null ? 0L : after.serial())
                .param("limit", limit)
                .query((row, n) -> new WatchRow(
                        watch(row),
                        Optional.ofNullable(row.getString("village_name")).orElse(row.getString("village_code")),
                        row.getString("household_no"),
                        row.getString("head_name"),
                        row.getInt("population"),
                        row.getBoolean("helped")))
                .list();
    }

    @Override
    public WatchCount count(WatchQuery query) {
        return jdbc.sql("SELECT count(*), coalesce(sum(h.population), 0) " + LIST)
                .params(asked(query))
                .query((row, n) -> new WatchCount(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static Map<String, @Nullable Object> asked(WatchQuery query) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("lo", Jurisdiction.of(query.area()).lo());
        asked.put("hi", Jurisdiction.of(query.area()).hi());
        asked.put("kind", query.kind() == null ? null : query.kind().name());
        asked.put("state", query.state().name());
        asked.put("today", query.today());
        return asked;
    }

    private static Watch watch(ResultSet row) throws SQLException {
        String county = row.getString("county_code");
        LocalDate cleared = Cells.day(row, "cleared_on");
        return new Watch(
                new CaseId(county, row.getLong("serial")),
                RegionCode.of(row.getString("village_code")),
                new HouseholdId(county, row.getLong("household_serial")),
                WatchKind.valueOf(row.getString("kind")),
                RiskCells.risks(row),
                row.getInt("year"),
                row.getBigDecimal("per_capita"),
                row.getBigDecimal("rigid_spending"),
                row.getObject("since", LocalDate.class),
                Cells.day(row, "measures_due_on"),
                cleared == null
                        ? null
                        : new Watch.Cleared(
                                cleared,
                                ClearanceMode.valueOf(row.getString("clearance_mode")),
                                new CaseId(county, row.getLong("clearance_serial"))));
    }
}

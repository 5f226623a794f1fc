package org.jiandang.persistence.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.household.HouseholdId;
import org.jiandang.persistence.row.Cells;
import org.jiandang.retention.RetentionClass;
import org.jiandang.retention.RetentionId;
import org.jiandang.retention.RetentionItem;
import org.jiandang.retention.RetentionRows;
import org.jiandang.retention.RetentionRun;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs in {@code reg.retention_run}; what a release does stands in {@link Anonymous}. */
@Repository
class RetentionTable implements RetentionRows {

    /** Of a household {@code h}: nothing of it is under way. */
    private static final String NOT_NEEDED = " " + """
            NOT EXISTS (SELECT FROM reg.case_file c
                        WHERE c.county_code = h.county_code AND c.household_serial = h.serial AND c.ended_on IS NULL)
            AND NOT EXISTS (SELECT FROM reg.change_request r WHERE r.county_code = h.county_code AND r.household_serial = h.serial
                            AND r.stage NOT IN ('CONFIRMED', 'REFUSED', 'WITHDRAWN'))
            AND NOT EXISTS (SELECT FROM reg.subject_request s WHERE s.county_code = h.county_code AND s.household_serial = h.serial
                            AND s.state = 'OPEN')""";

    private static final String ONE = "WHERE county_code = :county AND serial = :serial";

    private final JdbcClient jdbc;
    private final Anonymous anonymous;

    RetentionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.anonymous = new Anonymous(jdbc);
    }

    @Override
    public List<RetentionClass> classes(LocalDate on) {
        return jdbc.sql("""
                        SELECT c.*, ARRAY(SELECT t.table_name FROM reg.retention_table t WHERE t.class = c.code ORDER BY 1) AS tables
                        FROM reg.retention_class c WHERE :on BETWEEN c.valid_from AND coalesce(c.valid_to, 'infinity') ORDER BY c.years NULLS LAST, c.code""")
                .param("on", on)
                .query((row, n) -> new RetentionClass(
                        row.getString("code"),
                        row.getObject("years", Integer.class),
                        row.getString("counted"),
                        row.getString("then_what"),
                        row.getString("reason"),
                        row.getBoolean("example"),
                        List.of((String[]) row.getArray("tables").getArray())))
                .list();
    }

    @Override
    public Optional<Integer> yearsOfHouseholds(LocalDate on) {
        return jdbc.sql("""
                        SELECT years FROM reg.retention_class
                        WHERE code = 'HOUSEHOLD' AND years IS NOT NULL AND :on BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                        ORDER BY valid_from DESC LIMIT 1""").param("on", on).query(Integer.class).optional();
    }

    @Override
    public List<String> counties() {
        return jdbc.sql(
                        "SELECT DISTINCT county_code FROM reg.data_key WHERE county_code ~ '^[1-9][0-9]{5}$' ORDER BY 1")
                .query(String.class)
                .list();
    }

    @Override
    public int propose(RetentionId id, int year, LocalDate closedBefore, int most) {
        int run = jdbc.sql("""
                        INSERT INTO reg.retention_run (county_code, serial, village_code, year, closed_before, households)
                        SELECT :county, :serial, :area, :year, :before, count(*) FROM (
                            SELECT FROM reg.household h WHERE h.county_code = :county AND h.closed_on <= :before AND h.head_name <> :gone AND """ + NOT_NEEDED + """
                             LIMIT :most) past
                        HAVING count(*) > 0 AND NOT EXISTS (SELECT FROM reg.retention_run r WHERE r.county_code = :county AND r.year = :year)""")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .param("area", id.countyCode() + "000000")
                .param("year", year)
                .param("before", closedBefore)
                .param("gone", Anonymous.GONE)
                .param("most", most)
                .update();
        return run == 0
                ? 0
                : jdbc.sql("""
                        INSERT INTO reg.retention_item (county_code, run_serial, household_serial, village_code, household_no, closed_on)
                        SELECT h.county_code, :serial, h.serial, h.village_code, h.household_no, h.closed_on FROM reg.household h
                        WHERE h.county_code = :county AND h.closed_on <= :before AND h.head_name <> :gone AND """ + NOT_NEEDED + " ORDER BY h.closed_on, h.serial LIMIT :most")
                        .param("county", id.countyCode())
                        .param("serial", id.serial())
                        .param("before", closedBefore)
                        .param("gone", Anonymous.GONE)
                        .param("most", most)
                        .update();
    }

    @Override
    public Optional<RetentionRun> find(RetentionId id) {
        return jdbc.sql("SELECT * FROM reg.retention_run " + ONE)
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query(RetentionTable::run)
                .optional();
    }

    @Override
    public List<RetentionRun> runs(int size) {
        return jdbc.sql("SELECT * FROM reg.retention_run ORDER BY year DESC, serial DESC LIMIT ?")
                .param(size)
                .query(RetentionTable::run)
                .list();
    }

    @Override
    public List<RetentionItem> items(RetentionId id, int size) {
        return jdbc.sql("""
                        SELECT * FROM reg.retention_item WHERE county_code = ? AND run_serial = ? ORDER BY closed_on, household_serial LIMIT ?""")
                .params(id.countyCode(), id.serial(), size)
                .query(RetentionTable::item)
                .list();
    }

    @Override
    public boolean ask(RetentionId id, Actor asking) {
        return jdbc.sql("""
                        UPDATE reg.retention_run SET state = 'ASKED', asked_by = :person, asked_account = :account, asked_name = :name,
                            asked_at = reg.clock(), note = NULL
                        """ + ONE + " AND state = 'PROPOSED'")
                        .param("person", asking.person())
                        .param("account", asking.account())
                        .param("name", asking.name())
                        .param("county", id.countyCode())
                        .param("serial", id.serial())
                        .update()
                == 1;
    }

    @Override
    public boolean sendBack(RetentionId id, String note) {
        return jdbc.sql("""
                        UPDATE reg.retention_run SET state = 'PROPOSED', asked_by = NULL, asked_account = NULL, asked_name = NULL, asked_at = NULL,
                            note = :note
                        """ + ONE + " AND state = 'ASKED'")
                        .param("note", note)
                        .param("county", id.countyCode())
                        .param("serial", id.serial())
                        .update()
                == 1;
    }

    @Override
    public @Nullable List<RetentionItem> release(RetentionId id, Actor releasing) {
        boolean asked = jdbc.sql("SELECT state FROM reg.retention_run " + ONE + " FOR UPDATE")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query(String.class)
                .optional()
                .filter("ASKED"::equals)
                .isPresent();
        if (!asked) {
            return null;
        }
        Long[] past = jdbc.sql("""
                        SELECT h.serial FROM reg.household h
                        JOIN reg.retention_item i ON i.county_code = h.county_code AND i.household_serial = h.serial
                        JOIN reg.retention_run r ON r.county_code = i.county_code AND r.serial = i.run_serial
                        WHERE i.county_code = :county AND i.run_serial = :serial AND h.closed_on <= r.closed_before AND """ + NOT_NEEDED + " ORDER BY h.serial FOR UPDATE OF h")
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        anonymous.clear(id.countyCode(), past);
        jdbc.sql("""
                UPDATE reg.retention_item SET cleared_at = reg.clock()
                WHERE county_code = ? AND run_serial = ? AND household_serial = ANY (?)""").params(id.countyCode(), id.serial(), past).update();
        jdbc.sql("""
                UPDATE reg.retention_run SET state = 'DONE', released_by = :person, released_account = :account, released_name = :name,
                    released_at = reg.clock(), cleared = :cleared
                """ + ONE)
                .param("person", releasing.person())
                .param("account", releasing.account())
                .param("name", releasing.name())
                .param("cleared", past.length)
                .param("county", id.countyCode())
                .param("serial", id.serial())
                .update();
        anonymous.clearPast(id);
        return items(id, Integer.MAX_VALUE).stream()
                .filter(RetentionItem::cleared)
                .toList();
    }

    private static RetentionItem item(ResultSet row, int n) throws SQLException {
        return new RetentionItem(
                new HouseholdId(row.getString("county_code"), row.getLong("household_serial")),
                row.getString("household_no"),
                Cells.requiredDay(row, "closed_on"),
                row.getTimestamp("cleared_at") != null);
    }

    private static RetentionRun run(ResultSet row, int n) throws SQLException {
        return new RetentionRun(
                new RetentionId(row.getString("county_code"), row.getLong("serial")),
                row.getInt("year"),
                Cells.requiredDay(row, "closed_before"),
                row.getInt("households"),
                RetentionRun.State.valueOf(row.getString("state")),
                row.getTimestamp("proposed_at").toInstant(),
                hand(row, "asked"),
                hand(row, "released"),
                row.getString("note"),
                row.getObject("cleared", Integer.class));
    }

    private static RetentionRun.@Nullable Hand hand(ResultSet row, String what) throws SQLException {
        String person = row.getString(what + "_by");
        return person == null
                ? null
                : new RetentionRun.Hand(
                        person,
                        row.getString(what + "_name"),
                        row.getTimestamp(what + "_at").toInstant());
    }
}

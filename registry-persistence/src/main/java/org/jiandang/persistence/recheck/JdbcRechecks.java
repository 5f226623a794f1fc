package org.jiandang.persistence.recheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.persistence.row.Cells;
import org.jiandang.recheck.Position;
import org.jiandang.recheck.Recheck;
import org.jiandang.recheck.RecheckId;
import org.jiandang.recheck.RecheckState;
import org.jiandang.recheck.Rechecks;
import org.jiandang.recheck.Tally;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Re-checks in their tables. */
@Component
class JdbcRechecks implements Rechecks {

    private static final String THIS = " WHERE county_code = :county AND serial = :serial";

    private final JdbcClient jdbc;

    JdbcRechecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(RecheckId id, RegionCode area) {
        Actor actor = Acting.require();
        return of("""
                        INSERT INTO recheck_run (county_code, serial, village_code, state, asked_account, asked_name)
                        VALUES (:county, :serial, :area, 'WAITING', :account, :name)
                        ON CONFLICT (county_code, village_code) WHERE state IN ('WAITING', 'RUNNING') DO NOTHING""", id)
                        .param("area", area.value())
                        .param("account", actor.account())
                        .param("name", actor.name())
                        .update()
                == 1;
    }

    @Override
    public void assign(RecheckId id, long job) {
        of("UPDATE recheck_run SET job = :job" + THIS, id).param("job", job).update();
    }

    @Override
    public Optional<Recheck> find(RecheckId id) {
        return of("SELECT * FROM recheck_run" + THIS, id)
                .query(JdbcRechecks::read)
                .optional();
    }

    @Override
    public List<Recheck> latest(RegionCode area, int limit) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql("""
                        SELECT * FROM recheck_run WHERE village_code >= :lo AND village_code <= :hi
                        ORDER BY asked_at DESC, serial DESC LIMIT :limit""")
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("limit", limit)
                .query(JdbcRechecks::read)
                .list();
    }

    @Override
    public void begin(RecheckId id, long total) {
        of("""
                        UPDATE recheck_run
                        SET state = 'RUNNING', started_at = coalesce(started_at, reg.clock()), ended_at = NULL,
                            total = CASE WHEN judged = 0 THEN :total ELSE total END""" + THIS, id).param("total", total).update();
    }

    @Override
    public void wait(RecheckId id) {
        of("UPDATE recheck_run SET state = 'WAITING', ended_at = NULL" + THIS, id)
                .update();
    }

    @Override
    public void advance(RecheckId id, Position position, int households, List<Tally> found) {
        of("UPDATE recheck_run SET at_village = :village, at_serial = :at, judged = judged + :more" + THIS, id)
                .param("village", position.village())
                .param("at", position.serial())
                .param("more", households)
                .update();
        of("""
                        INSERT INTO recheck_tally AS t (county_code, run_serial, code, village_code, opened, closed, still_open, answered)
                        SELECT r.county_code, r.serial, n.code, r.village_code, n.opened, n.closed, n.still_open, n.answered
                        FROM recheck_run r
                        CROSS JOIN unnest(:codes, :opened, :closed, :still, :answered) AS n (code, opened, closed, still_open, answered)
                        WHERE r.county_code = :county AND r.serial = :serial
                        ON CONFLICT (county_code, run_serial, code) DO UPDATE
                        SET opened = t.opened + excluded.opened, closed = t.closed + excluded.closed,
                            still_open = t.still_open + excluded.still_open, answered = t.answered + excluded.answered""", id)
                .param("codes", found.stream().map(Tally::code).toArray(String[]::new))
                .param("opened", counts(found, Tally::opened))
                .param("closed", counts(found, Tally::closed))
                .param("still", counts(found, Tally::stillOpen))
                .param("answered", counts(found, Tally::answered))
                .update();
    }

    private static Long[] counts(List<Tally> found, Function<Tally, Long> count) {
        return found.stream().map(count).toArray(Long[]::new);
    }

    @Override
    public void end(RecheckId id, RecheckState state) {
        of("UPDATE recheck_run SET state = :state, ended_at = reg.clock()" + THIS + " AND state <> 'DONE'", id)
                .param("state", state.name())
                .update();
    }

    @Override
    public List<Tally> tallies(RecheckId id) {
        return of("SELECT * FROM recheck_tally WHERE county_code = :county AND run_serial = :serial ORDER BY code", id)
                .query((row, n) -> new Tally(
                        row.getString("code"),
                        row.getLong("opened"),
                        row.getLong("closed"),
                        row.getLong("still_open"),
                        row.getLong("answered")))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, RecheckId id) {
        return jdbc.sql(sql).param("county", id.countyCode()).param("serial", id.serial());
    }

    private static Recheck read(ResultSet row, int n) throws SQLException {
        return new Recheck(
                new RecheckId(row.getString("county_code"), row.getLong("serial")),
                RegionCode.of(row.getString("village_code")),
                RecheckState.valueOf(row.getString("state")),
                row.getObject("job", Long.class),
                row.getString("asked_name"),
                new Recheck.Times(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        Cells.instant(row, "started_at"),
                        Cells.instant(row, "ended_at")),
                row.getLong("total"),
                row.getLong("judged"),
                new Position(row.getString("at_village"), row.getLong("at_serial")));
    }
}

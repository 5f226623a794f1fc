package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.screening.HitSource;
import org.jiandang.screening.HitState;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.RedLineException;
import org.jiandang.screening.RedLineHit;
import org.jiandang.screening.RedLineHits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Red-line hits of cases. */
@Repository
class JdbcRedLineHits implements RedLineHits {

    private final JdbcClient jdbc;

    JdbcRedLineHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CaseRecord file, RedLineHit hit) {
        jdbc.sql("""
                INSERT INTO reg.red_line_hit (county_code, case_serial, no, village_code, code, member_no, source, detail, found_on,
                    found_by, found_name, state)
                VALUES (:county, :case, :no, :village, :code, :member, :source, :detail, :on, :by, :byName, :state)""")
                .param("county", file.id().countyCode())
                .param("case", file.id().serial())
                .param("no", hit.no())
                .param("village", file.village().value())
                .param("code", hit.line().name())
                .param("member", hit.memberNo())
                .param("source", hit.source().name())
                .param("detail", hit.detail())
                .param("on", hit.foundOn())
                .param("by", hit.foundBy())
                .param("byName", hit.foundName())
                .param("state", hit.state().name())
                .update();
    }

    @Override
    public List<RedLineHit> ofCase(CaseId id) {
        return jdbc.sql(
                        "SELECT * FROM reg.red_line_hit WHERE county_code = :county AND case_serial = :case ORDER BY no")
                .param("county", id.countyCode())
                .param("case", id.serial())
                .query((row, n) -> hit(row))
                .list();
    }

    @Override
    public boolean resolve(CaseId id, RedLineHit resolved) {
        RedLineHit.Resolution resolution = Objects.requireNonNull(resolved.resolution());
        return jdbc.sql("""
                        UPDATE reg.red_line_hit SET state = :state, exception = :exception, reason = :reason, evidence_serial = :evidence, resolved_on = :on,
                            resolved_by = :by, resolved_name = :byName
                        WHERE county_code = :county AND case_serial = :case AND no = :no AND state = 'SUSPECTED'""")
                        .param("county", id.countyCode())
                        .param("case", id.serial())
                        .param("no", resolved.no())
                        .param("state", resolved.state().name())
                        .param(
                                "exception",
                                resolution.exception() == null
                                        ? null
                                        : resolution.exception().name())
                        .param("reason", resolution.reason())
                        .param("evidence", resolution.evidenceSerial())
                        .param("on", resolution.on())
                        .param("by", resolution.by())
                        .param("byName", resolution.name())
                        .update()
                == 1;
    }

    private static RedLineHit hit(ResultSet row) throws SQLException {
        return new RedLineHit(
                row.getInt("no"),
                RedLine.valueOf(row.getString("code")),
                Cells.integer(row, "member_no"),
                HitSource.valueOf(row.getString("source")),
                row.getString("detail"),
                Cells.requiredDay(row, "found_on"),
                row.getString("found_by"),
                row.getString("found_name"),
                HitState.valueOf(row.getString("state")),
                resolution(row));
    }

    private static RedLineHit.@Nullable Resolution resolution(ResultSet row) throws SQLException {
        LocalDate on = Cells.day(row, "resolved_on");
        return on == null
                ? null
                : new RedLineHit.Resolution(
                        Cells.constant(row, "exception", RedLineException.class),
                        row.getString("reason"),
                        Cells.number(row, "evidence_serial"),
                        on,
                        row.getString("resolved_by"),
                        row.getString("resolved_name"));
    }
}

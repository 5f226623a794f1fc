package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.notice.NoticeId;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionState;
import org.jiandang.objection.Objections;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Objections and how they were settled. */
@Repository
class JdbcObjections implements Objections {

    private final JdbcClient jdbc;

    JdbcObjections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Objection objection) {
        jdbc.sql("""
                INSERT INTO reg.objection (county_code, serial, village_code, notice_serial, entry_no, case_serial, received_at, objector,
                    content, recorded_by, recorded_name, state)
                VALUES (:county, :serial, :village, :notice, :entry, :case, :at, :objector, :content, :by, :byName, :state)""")
                .param("county", objection.notice().countyCode())
                .param("serial", objection.serial())
                .param("village", objection.village().value())
                .param("notice", objection.notice().serial())
                .param("entry", objection.entryNo())
                .param("case", objection.caseSerial())
                .param("at", Cells.moment(objection.receivedAt()))
                .param("objector", objection.objector())
                .param("content", objection.content())
                .param("by", objection.recordedBy())
                .param("byName", objection.recordedName())
                .param("state", objection.state().name())
                .update();
    }

    @Override
    public Optional<Objection> find(String countyCode, long serial) {
        return jdbc.sql("SELECT * FROM reg.objection WHERE county_code = :county AND serial = :serial")
                .param("county", countyCode)
                .param("serial", serial)
                .query((row, n) -> objection(row))
                .optional();
    }

    @Override
    public List<Objection> ofCase(CaseId id) {
        return jdbc.sql(
                        "SELECT * FROM reg.objection WHERE county_code = :county AND case_serial = :case ORDER BY received_at, serial")
                .param("county", id.countyCode())
                .param("case", id.serial())
                .query((row, n) -> objection(row))
                .list();
    }

    @Override
    public List<Objection> inArea(RegionCode area, ObjectionState state, int limit) {
        return jdbc.sql("""
                SELECT * FROM reg.objection WHERE village_code >= :lo AND village_code <= :hi AND state = :state
                ORDER BY received_at DESC, serial DESC LIMIT :limit""")
                .param("lo", Jurisdiction.of(area).lo())
                .param("hi", Jurisdiction.of(area).hi())
                .param("state", state.name())
                .param("limit", limit)
                .query((row, n) -> objection(row))
                .list();
    }

    @Override
    public boolean settle(Objection settled) {
        Objection.Settlement settlement = Objects.requireNonNull(settled.settlement());
        return jdbc.sql("""
                        UPDATE reg.objection SET state = :state, settlement = :text, evidence_serial = :evidence, settled_on = :on,
                            settled_by = :by, settled_name = :byName
                        WHERE county_code = :county AND serial = :serial AND state = 'OPEN'""")
                        .param("county", settled.notice().countyCode())
                        .param("serial", settled.serial())
                        .param("state", settled.state().name())
                        .param("text", settlement.text())
                        .param("evidence", settlement.evidenceSerial())
                        .param("on", settlement.on())
                        .param("by", settlement.by())
                        .param("byName", settlement.name())
                        .update()
                == 1;
    }

    private static Objection objection(ResultSet row) throws SQLException {
        return new Objection(
                row.getLong("serial"),
                RegionCode.of(row.getString("village_code")),
                new NoticeId(row.getString("county_code"), row.getLong("notice_serial")),
                row.getInt("entry_no"),
                row.getLong("case_serial"),
                Cells.requiredInstant(row, "received_at"),
                row.getString("objector"),
                row.getString("content"),
                row.getString("recorded_by"),
                row.getString("recorded_name"),
                ObjectionState.valueOf(row.getString("state")),
                settlement(row));
    }

    private static Objection.@Nullable Settlement settlement(ResultSet row) throws SQLException {
        LocalDate on = Cells.day(row, "settled_on");
        return on == null
                ? null
                : new Objection.Settlement(
                        row.getString("settlement"),
                        Cells.number(row, "evidence_serial"),
                        on,
                        row.getString("settled_by"),
                        row.getString("settled_name"));
    }
}

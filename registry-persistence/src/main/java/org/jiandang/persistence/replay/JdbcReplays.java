package org.jiandang.persistence.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;
import org.jiandang.replay.Difference;
import org.jiandang.replay.Replay;
import org.jiandang.replay.ReplayId;
import org.jiandang.replay.ReplayState;
import org.jiandang.replay.Replays;
import org.jiandang.replay.WrittenDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replays in their tables. Decisions are read by key, a batch at a time, so that a county takes no more memory than a village. */
@Repository
class JdbcReplays implements Replays {

    private static final String THIS = " WHERE county_code = :county AND serial = :serial";

    private final JdbcClient jdbc;

    JdbcReplays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ReplayId id, RegionCode area) {
        Actor actor = Acting.require();
        of("""
                INSERT INTO reg.replay_run (county_code, serial, village_code, state, asked_account, asked_name)
                VALUES (:county, :serial, :area, 'WAITING', :account, :name)""", id)
                .param("area", area.value())
                .param("account", actor.account())
                .param("name", actor.name())
                .update();
    }

    @Override
    public Optional<Replay> find(ReplayId id) {
        return of("SELECT * FROM reg.replay_run" + THIS, id)
                .query(JdbcReplays::read)
                .optional();
    }

    @Override
    public List<Replay> latest(RegionCode area, int limit) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql("""
                        SELECT * FROM reg.replay_run WHERE village_code >= :lo AND village_code <= :hi
                        ORDER BY asked_at DESC, serial DESC LIMIT :limit""")
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("limit", limit)
                .query(JdbcReplays::read)
                .list();
    }

    @Override
    public List<Replay> open(RegionCode area) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('replay ' || :area, 0))")
                .param("area", area.value())
                .query(rows -> {});
        return jdbc.sql("""
                        SELECT * FROM reg.replay_run WHERE village_code = :area AND state IN ('WAITING', 'RUNNING')
                        ORDER BY asked_at DESC, serial DESC LIMIT 20""")
                .param("area", area.value())
                .query(JdbcReplays::read)
                .list();
    }

    @Override
    public void begin(ReplayId id, RegionCode area) {
        Jurisdiction under = Jurisdiction.of(area);
        of("""
                UPDATE reg.replay_run SET state = 'RUNNING', ended_at = NULL, total = CASE WHEN judged > 0 THEN total ELSE
                    (SELECT count(*) FROM reg.decision d WHERE d.village_code >= :lo AND d.village_code <= :hi) END""" + THIS, id).param("lo", under.lo()).param("hi", under.hi()).update();
    }

    @Override
    public List<WrittenDecision> next(ReplayId id, RegionCode area, int size) {
        Jurisdiction under = Jurisdiction.of(area);
        return of("""
                SELECT d.county_code, d.case_serial, d.no, d.village_code, f.case_no, f.kind, d.facts::text AS facts,
                       d.findings::text AS findings, d.profile_version
                FROM reg.replay_run r, reg.decision d
                JOIN reg.case_file f ON f.county_code = d.county_code AND f.serial = d.case_serial
                WHERE r.county_code = :county AND r.serial = :serial AND d.village_code >= :lo AND d.village_code <= :hi
                  AND (d.county_code, d.case_serial, d.no) > (r.at_county, r.at_case, r.at_no)
                ORDER BY d.county_code, d.case_serial, d.no LIMIT :size""", id)
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("size", size)
                .query((row, n) -> new WrittenDecision(
                        new CaseId(row.getString("county_code"), row.getLong("case_serial")),
                        row.getInt("no"),
                        RegionCode.of(row.getString("village_code")),
                        row.getString("case_no"),
                        CaseKind.valueOf(row.getString("kind")),
                        row.getString("facts"),
                        row.getString("findings"),
                        row.getString("profile_version")))
                .list();
    }

    @Override
    public void advance(ReplayId id, List<WrittenDecision> judged, List<Difference> different) {
        WrittenDecision last = judged.get(judged.size() - 1);
        of("""
                UPDATE reg.replay_run SET judged = judged + :judged, different = different + :different,
                    at_county = :atCounty, at_case = :atCase, at_no = :atNo""" + THIS, id)
                .param("judged", judged.size())
                .param("different", different.size())
                .param("atCounty", last.id().countyCode())
                .param("atCase", last.id().serial())
                .param("atNo", last.no())
                .update();
        different.forEach(one -> keep(id, one));
    }

    private void keep(ReplayId id, Difference one) {
        of("""
                INSERT INTO reg.replay_difference (county_code, run_county, run_serial, case_serial, decision_no, village_code, case_no,
                    decided_codes, judged_codes, trouble)
                VALUES (:caseCounty, :county, :serial, :case, :no, :village, :caseNo, :decided, :judged, :trouble)""", id)
                .param("caseCounty", one.id().countyCode())
                .param("case", one.id().serial())
                .param("no", one.decisionNo())
                .param("village", one.village().value())
                .param("caseNo", one.caseNo())
                .param("decided", one.decided().toArray(String[]::new))
                .param("judged", one.judged().toArray(String[]::new))
                .param("trouble", one.trouble())
                .update();
    }

    @Override
    public void end(ReplayId id, ReplayState state) {
        of("UPDATE reg.replay_run SET state = :state, ended_at = reg.clock()" + THIS, id)
                .param("state", state.name())
                .update();
    }

    @Override
    public List<Difference> differences(ReplayId id, @Nullable Difference after, int size) {
        return of("""
                SELECT * FROM reg.replay_difference
                WHERE run_county = :county AND run_serial = :serial
                  AND (county_code, case_serial, decision_no) > (:afterCounty, :afterCase, :afterNo)
                ORDER BY county_code, case_serial, decision_no LIMIT :size""", id)
                .param("afterCounty", after == null ? "" : after.id().countyCode())
                .param("afterCase", after == null ? 0L : after.id().serial())
                .param("afterNo", after == null ? 0 : after.decisionNo())
                .param("size", size)
                .query((row, n) -> new Difference(
                        new CaseId(row.getString("county_code"), row.getLong("case_serial")),
                        row.getInt("decision_no"),
                        RegionCode.of(row.getString("village_code")),
                        row.getString("case_no"),
                        List.of((String[]) row.getArray("decided_codes").getArray()),
                        List.of((String[]) row.getArray("judged_codes").getArray()),
                        row.getString("trouble")))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, ReplayId id) {
        return jdbc.sql(sql).param("county", id.countyCode()).param("serial", id.serial());
    }

    private static Replay read(ResultSet row, int n) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Replay(
                new ReplayId(row.getString("county_code"), row.getLong("serial")),
                RegionCode.of(row.getString("village_code")),
                ReplayState.valueOf(row.getString("state")),
                row.getString("asked_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("total"),
                row.getLong("judged"),
                row.getLong("different"));
    }
}

package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Jurisdiction;
import org.jiandang.appraisal.Appraisal;
import org.jiandang.appraisal.Appraisals;
import org.jiandang.appraisal.Attendance;
import org.jiandang.appraisal.Officers;
import org.jiandang.appraisal.Vote;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings and their votes. */
@Repository
class JdbcAppraisals implements Appraisals {

    private final JdbcClient jdbc;

    JdbcAppraisals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Appraisal meeting) {
        Officers officers = meeting.officers();
        Attendance attendance = meeting.attendance();
        jdbc.sql("""
                INSERT INTO reg.appraisal (county_code, serial, village_code, kind, held_on, place, chair, recorder, vote_watcher,
                    vote_counter, township_attendee, entitled, present, secret_ballot, comparison_read, sign_in_serial,
                    recorded_by, recorded_name, recorded_on)
                VALUES (:county, :serial, :village, :kind, :held, :place, :chair, :recorder, :watcher, :counter, :attendee,
                    :entitled, :present, :secret, :read, :signIn, :by, :byName, :on)""")
                .param("county", meeting.village().countyCode())
                .param("serial", meeting.serial())
                .param("village", meeting.village().value())
                .param("kind", meeting.kind().name())
                .param("held", meeting.heldOn())
                .param("place", meeting.place())
                .param("chair", officers.chair())
                .param("recorder", officers.recorder())
                .param("watcher", officers.voteWatcher())
                .param("counter", officers.voteCounter())
                .param("attendee", officers.townshipAttendee())
                .param("entitled", attendance.entitled())
                .param("present", attendance.present())
                .param("secret", attendance.secretBallot())
                .param("read", attendance.comparisonRead())
                .param("signIn", attendance.signInSerial())
                .param("by", meeting.recordedBy())
                .param("byName", meeting.recordedName())
                .param("on", meeting.recordedOn())
                .update();
        meeting.votes().forEach(vote -> add(meeting, vote));
    }

    @Override
    public Optional<Appraisal> find(String countyCode, long serial) {
        return jdbc.sql("SELECT * FROM reg.appraisal WHERE county_code = :county AND serial = :serial")
                .param("county", countyCode)
                .param("serial", serial)
                .query((row, n) -> meeting(row, votes(countyCode, serial)))
                .optional();
    }

    @Override
    public List<Appraisal> ofCase(CaseId id) {
        return jdbc
                .sql("""
                        SELECT appraisal_serial FROM reg.appraisal_vote WHERE county_code = :county AND case_serial = :case
                        ORDER BY appraisal_serial DESC""")
                .param("county", id.countyCode())
                .param("case", id.serial())
                .query(Long.class)
                .list()
                .stream()
                .flatMap(serial -> find(id.countyCode(), serial).stream())
                .toList();
    }

    @Override
    public List<Appraisal> recent(RegionCode area, int limit) {
        Jurisdiction under = Jurisdiction.of(area);
        return jdbc.sql("""
                SELECT * FROM reg.appraisal WHERE village_code BETWEEN :lo AND :hi ORDER BY held_on DESC, serial DESC LIMIT :limit""")
                .param("lo", under.lo())
                .param("hi", under.hi())
                .param("limit", limit)
                .query((row, n) -> meeting(row, List.of()))
                .list();
    }

    private void add(Appraisal meeting, Vote vote) {
        int present = meeting.attendance().present();
        jdbc.sql("""
                INSERT INTO reg.appraisal_vote (county_code, appraisal_serial, case_serial, village_code, present, in_favour, against,
                    abstained, passed)
                VALUES (:county, :serial, :case, :village, :present, :favour, :against, :abstained, :passed)""")
                .param("county", meeting.village().countyCode())
                .param("serial", meeting.serial())
                .param("case", vote.caseSerial())
                .param("village", meeting.village().value())
                .param("present", present)
                .param("favour", vote.inFavour())
                .param("against", vote.against())
                .param("abstained", vote.abstained())
                .param("passed", vote.passes(present))
                .update();
    }

    private List<Vote> votes(String countyCode, long serial) {
        return jdbc.sql("""
                SELECT * FROM reg.appraisal_vote WHERE county_code = :county AND appraisal_serial = :serial ORDER BY case_serial""")
                .param("county", countyCode)
                .param("serial", serial)
                .query((row, n) -> new Vote(
                        row.getLong("case_serial"),
                        row.getInt("in_favour"),
                        row.getInt("against"),
                        row.getInt("abstained")))
                .list();
    }

    private static Appraisal meeting(ResultSet row, List<Vote> votes) throws SQLException {
        return new Appraisal(
                row.getLong("serial"),
                RegionCode.of(row.getString("village_code")),
                CaseKind.valueOf(row.getString("kind")),
                Cells.requiredDay(row, "held_on"),
                row.getString("place"),
                new Officers(
                        row.getString("chair"),
                        row.getString("recorder"),
                        row.getString("vote_watcher"),
                        row.getString("vote_counter"),
                        row.getString("township_attendee")),
                new Attendance(
                        row.getInt("entitled"),
                        row.getInt("present"),
                        row.getBoolean("secret_ballot"),
                        row.getBoolean("comparison_read"),
                        row.getLong("sign_in_serial")),
                votes,
                row.getString("recorded_by"),
                row.getString("recorded_name"),
                Cells.requiredDay(row, "recorded_on"));
    }
}

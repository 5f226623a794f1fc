package org.jiandang.persistence.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiandang.fieldwork.Announcement;
import org.jiandang.fieldwork.Check;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.fieldwork.FieldRecords;
import org.jiandang.fieldwork.Signature;
import org.jiandang.fieldwork.Verification;
import org.jiandang.fieldwork.Verifier;
import org.jiandang.fieldwork.Visit;
import org.jiandang.persistence.row.Cells;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits, checks, signatures and announcements. */
@Repository
class JdbcFieldRecords implements FieldRecords {

    private final JdbcClient jdbc;

    JdbcFieldRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CaseRecord file, Verification verification) {
        Visit visit = verification.visit();
        of(file, """
                INSERT INTO reg.verification (county_code, case_serial, village_code, no, purpose, visited_on, verifier_1, post_1,
                    verifier_2, post_2, report, recorded_by, recorded_name)
                VALUES (:county, :case, :village, :no, :purpose, :on, :first, :firstPost, :second, :secondPost, :report, :by, :byName)""")
                .param("no", verification.no())
                .param("purpose", verification.purpose().name())
                .param("on", visit.visitedOn())
                .param("first", visit.first().name())
                .param("firstPost", visit.first().post())
                .param("second", visit.second().name())
                .param("secondPost", visit.second().post())
                .param("report", visit.report())
                .param("by", verification.recordedBy())
                .param("byName", verification.recordedName())
                .update();
        visit.checks().forEach(check -> add(file, verification.no(), check));
    }

    @Override
    public void add(CaseRecord file, Signature signature, String recordedBy) {
        of(file, """
                INSERT INTO reg.signature (county_code, case_serial, village_code, no, purpose, signer, way, evidence_serial, signed_on,
                    recorded_by)
                SELECT :county, :case, :village, count(*) + 1, :purpose, :signer, :way, :evidence, :on, :by
                FROM reg.signature WHERE county_code = :county AND case_serial = :case""")
                .param("purpose", signature.purpose().name())
                .param("signer", signature.signer())
                .param("way", signature.way().name())
                .param("evidence", signature.evidenceSerial())
                .param("on", signature.signedOn())
                .param("by", recordedBy)
                .update();
    }

    @Override
    public void add(CaseRecord file, Announcement announcement) {
        of(file, """
                INSERT INTO reg.announcement (county_code, case_serial, village_code, no, document_no, place, announced_on)
                SELECT :county, :case, :village, count(*) + 1, :document, :place, :on
                FROM reg.announcement WHERE county_code = :county AND case_serial = :case""")
                .param("document", announcement.documentNo())
                .param("place", announcement.place())
                .param("on", announcement.announcedOn())
                .update();
    }

    @Override
    public List<Verification> verifications(CaseId id) {
        Map<Integer, List<Check>> checks = checks(id);
        return of(id, "SELECT * FROM reg.verification WHERE county_code = :county AND case_serial = :case ORDER BY no")
                .query((row, n) -> verification(row, checks.getOrDefault(row.getInt("no"), List.of())))
                .list();
    }

    @Override
    public List<Signature> signatures(CaseId id) {
        return of(id, "SELECT * FROM reg.signature WHERE county_code = :county AND case_serial = :case ORDER BY no")
                .query((row, n) -> new Signature(
                        Signature.Purpose.valueOf(row.getString("purpose")),
                        row.getString("signer"),
                        Signature.Way.valueOf(row.getString("way")),
                        row.getLong("evidence_serial"),
                        Cells.requiredDay(row, "signed_on")))
                .list();
    }

    @Override
    public Optional<Announcement> announcement(CaseId id) {
        return of(id, """
                SELECT * FROM reg.announcement WHERE county_code = :county AND case_serial = :case ORDER BY no DESC LIMIT 1""")
                .query((row, n) -> new Announcement(
                        row.getString("document_no"), row.getString("place"), Cells.requiredDay(row, "announced_on")))
                .optional();
    }

    private void add(CaseRecord file, int visitNo, Check check) {
        of(file, """
                INSERT INTO reg.exit_check (county_code, case_serial, village_code, verification_no, item, met, checked_on,
                    evidence_serial, note)
                VALUES (:county, :case, :village, :no, :item, :met, :on, :evidence, :note)""")
                .param("no", visitNo)
                .param("item", check.item().name())
                .param("met", check.met())
                .param("on", check.checkedOn())
                .param("evidence", check.evidenceSerial())
                .param("note", check.note())
                .update();
    }

    private Map<Integer, List<Check>> checks(CaseId id) {
        Map<Integer, List<Check>> byVisit = new TreeMap<>();
        of(id, "SELECT * FROM reg.exit_check WHERE county_code = :county AND case_serial = :case")
                .query((ResultSet row) -> {
                    byVisit.computeIfAbsent(row.getInt("verification_no"), no -> new ArrayList<>())
                            .add(new Check(
                                    CheckItem.valueOf(row.getString("item")),
                                    row.getBoolean("met"),
                                    Cells.requiredDay(row, "checked_on"),
                                    Cells.number(row, "evidence_serial"),
                                    row.getString("note")));
                });
        return byVisit;
    }

    private JdbcClient.StatementSpec of(CaseRecord file, String sql) {
        return of(file.id(), sql).param("village", file.village().value());
    }

    private JdbcClient.StatementSpec of(CaseId id, String sql) {
        return jdbc.sql(sql).param("county", id.countyCode()).param("case", id.serial());
    }

    private static Verification verification(ResultSet row, List<Check> checks) throws SQLException {
        return new Verification(
                row.getInt("no"),
                Action.valueOf(row.getString("purpose")),
                new Visit(
                        Cells.requiredDay(row, "visited_on"),
                        new Verifier(row.getString("verifier_1"), row.getString("post_1")),
                        new Verifier(row.getString("verifier_2"), row.getString("post_2")),
                        row.getString("report"),
                        checks),
                row.getString("recorded_by"),
                row.getString("recorded_name"));
    }
}

package org.jiandang.persistence.ledger;

import java.time.LocalDate;
import org.jiandang.region.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the traces of finished cases where the ledgers of cases read them. */
public final class CaseFixture {

    private final JdbcClient jdbc;

    public CaseFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void caseFile(RegionCode village, long serial, String kind, long household, String stage, String head) {
        jdbc.sql("""
                INSERT INTO reg.case_file (county_code, serial, village_code, kind, case_no, household_serial, year, stage, steps, author_person,
                    author_account, author_name, opened_on, stage_since, ended_on, profile_key, profile_version, head_name, population, per_capita,
                    continuation_until, version)
                VALUES (:county, :serial, :village, :kind, :no, :household, 2018, :stage, 9, 'p', 'a', 'n', DATE '2018-04-01', DATE '2018-10-12',
                    DATE '2018-10-12', 'IM', 'v', :head, 3, 5210.33, DATE '2020-10-12', 1)""")
                .param("county", village.countyCode())
                .param("serial", serial)
                .param("village", village.value())
                .param("kind", kind)
                .param("no", kind + serial)
                .param("household", household)
                .param("stage", stage)
                .param("head", head)
                .update();
        announcement(village, serial);
    }

    private void announcement(RegionCode village, long serial) {
        jdbc.sql("""
                INSERT INTO reg.announcement (county_code, case_serial, no, village_code, document_no, place, announced_on)
                VALUES (?, ?, 1, ?, '右中扶办发〔2018〕12号', '村务公开栏', DATE '2018-10-12')""").params(village.countyCode(), serial, village.value()).update();
    }

    /** A posted notice with one entry, with a settled objection. */
    public void notice(
            RegionCode village,
            long serial,
            String kind,
            String level,
            long caseSerial,
            LocalDate first,
            LocalDate last) {
        String county = village.countyCode();
        jdbc.sql("""
                INSERT INTO reg.evidence (county_code, serial, village_code, kind, file_name, media_type, size, sha256, stored_at, stored_by, stored_name)
                VALUES (?, ?, ?, 'PHOTO', 'a.jpg', 'image/jpeg', 1, repeat('a', 64), now(), 'a', 'b')""").params(county, serial, village.value()).update();
        jdbc.sql("""
                INSERT INTO reg.notice (county_code, serial, village_code, kind, level, state, year, place, contact, prepared_on, prepared_by,
                    prepared_name, posted_on, first_day, last_day, days, working_days, first_day_counts, profile_version, verifier_1, verifier_2,
                    photo_serial, entries, version)
                VALUES (:county, :serial, :village, :kind, :level, 'POSTED', 2018, '村委会门口', '12317', :first, 'a', 'n', :first, :first, :last, 7,
                    false, true, 'v', 'x', 'y', :serial, 1, 1)""")
                .param("county", county)
                .param("serial", serial)
                .param("village", village.value())
                .param("kind", kind)
                .param("level", level)
                .param("first", first)
                .param("last", last)
                .update();
        jdbc.sql("""
                INSERT INTO reg.notice_entry (county_code, notice_serial, no, village_code, case_serial, head_name, population)
                VALUES (?, ?, 1, ?, ?, 'x', 3)""").params(county, serial, village.value(), caseSerial).update();
    }

    public void objection(RegionCode village, long notice, long caseSerial) {
        jdbc.sql("""
                INSERT INTO reg.objection (county_code, serial, village_code, notice_serial, entry_no, case_serial, received_at, content, recorded_by,
                    recorded_name, state, settled_on, settled_by, settlement)
                VALUES (?, ?, ?, ?, 1, ?, now(), 'x', 'a', 'n', 'SETTLED', DATE '2018-09-24', 'a', '经核实不属实')""")
                .params(village.countyCode(), notice, village.value(), notice, caseSerial)
                .update();
    }

    public void appraisal(RegionCode village, long serial, long caseSerial, LocalDate heldOn) {
        String county = village.countyCode();
        jdbc.sql("""
                INSERT INTO reg.appraisal (county_code, serial, village_code, kind, held_on, place, chair, recorder, entitled, present, secret_ballot,
                    comparison_read, sign_in_serial, recorded_by, recorded_name, recorded_on)
                VALUES (?, ?, ?, 'EXIT', ?, 'p', 'c', 'r', 30, 25, true, true, (SELECT min(serial) FROM reg.evidence WHERE county_code = ?), 'a', 'n', ?)""")
                .params(county, serial, village.value(), heldOn, county, heldOn)
                .update();
        jdbc.sql("""
                INSERT INTO reg.appraisal_vote (county_code, appraisal_serial, case_serial, village_code, present, in_favour, against, abstained, passed)
                VALUES (?, ?, ?, ?, 25, 20, 3, 2, true)""").params(county, serial, caseSerial, village.value()).update();
    }

    public void decision(RegionCode village, long caseSerial, int no, String action, String facts, LocalDate on) {
        jdbc.sql("""
                INSERT INTO reg.decision (county_code, case_serial, no, village_code, person, account, actor_name, role, level, decided_at, decided_on,
                    action, to_stage, binds, facts, findings, profile_version)
                VALUES (?, ?, ?, ?, ?, 'a', 'n', 'COUNTY_OFFICE', 3, now(), ?, ?, 'X', false, cast(? AS jsonb), '[]', 'v')""")
                .params(village.countyCode(), caseSerial, no, village.value(), "p" + no, on, action, facts)
                .update();
    }

    public void exitChecks(RegionCode village, long caseSerial, LocalDate on, String failing) {
        jdbc.sql("""
                INSERT INTO reg.verification (county_code, case_serial, no, village_code, purpose, visited_on, verifier_1, post_1, verifier_2, post_2,
                    report, recorded_by, recorded_name)
                VALUES (?, ?, 1, ?, 'EXIT', ?, 'x', 'p', 'y', 'p', 'r', 'a', 'n')""")
                .params(village.countyCode(), caseSerial, village.value(), on)
                .update();
        jdbc.sql("""
                INSERT INTO reg.exit_check (county_code, case_serial, verification_no, item, village_code, met, checked_on)
                SELECT ?, ?, 1, item, ?, item <> ?, ? FROM unnest(ARRAY['FOOD', 'CLOTHES', 'EDUCATION', 'MEDICAL', 'HOUSING', 'WATER']) item""")
                .params(village.countyCode(), caseSerial, village.value(), failing, on)
                .update();
    }

    public void signature(RegionCode village, long caseSerial, LocalDate on) {
        jdbc.sql("""
                INSERT INTO reg.signature (county_code, case_serial, no, village_code, purpose, signer, way, evidence_serial, signed_on, recorded_by)
                VALUES (?, ?, 1, ?, 'EXIT_CONSENT', 's', 'DRAWN', (SELECT min(serial) FROM reg.evidence WHERE county_code = ?), ?, 'a')""")
                .params(village.countyCode(), caseSerial, village.value(), village.countyCode(), on)
                .update();
    }
}

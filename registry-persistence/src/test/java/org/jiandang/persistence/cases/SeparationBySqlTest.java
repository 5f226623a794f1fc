package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.notice.PostNotice;
import org.jiandang.notice.PrepareNotice;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.objection.RecordObjection;
import org.jiandang.objection.SettleObjection;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What no page offers and somebody with the application's own log-in to the database might try (security.md §2, S1 to S3, S7): PostgreSQL refuses each
 * statement.
 */
class SeparationBySqlTest extends CaseTest {

    @Autowired
    ObjectionDesk objections;

    @Autowired
    FlywayConnectionDetails owner;

    @Override
    RegionCode village() {
        return RegionCode.of("152222107205");
    }

    @Test
    void the_authors_steps_are_the_authors_own_and_decide_nothing() {
        CaseRecord file = matchedEntry(aHousehold().applicant().stored());
        assertThatThrownBy(() -> step(file, second(), 0, "WITHDRAW", "MATCHED", "WITHDRAWN", true))
                .as("withdrawn by a colleague")
                .hasMessageContaining("decision_authors_step_is_the_authors");
        for (String[] claimed : List.of(
                new String[] {"APPROVE", "MATCHED", "COUNTY_REVIEW"},
                new String[] {"WITHDRAW", "MATCHED", "REGISTERED"},
                new String[] {"RESUBMIT", "MATCHED", "APPLIED"},
                new String[] {"APPRAISE", "MATCHED", "APPRAISED"})) {
            assertThatThrownBy(() -> step(file, first(), 0, claimed[0], claimed[1], claimed[2], true))
                    .as(String.join(" ", claimed))
                    .hasMessageContaining("decision_is_a_step");
        }
        Actor promoted = CaseWalk.person(first().person(), Role.COUNTY_OFFICE, "152222");
        assertThatThrownBy(() -> step(file, promoted, 0, "WITHDRAW", "MATCHED", "WITHDRAWN", true))
                .as("the author in another office")
                .hasMessageContaining("decision_is_a_step");
        assertThatThrownBy(() -> by(
                        township(),
                        "UPDATE reg.case_file SET author_person = 'x' WHERE county_code = ? AND serial = ?",
                        file.id().countyCode(),
                        file.id().serial()))
                .hasMessageContaining("case_file_origin_is_fixed");
        step(file, first(), 0, "WITHDRAW", "MATCHED", "WITHDRAWN", true);
    }

    @Test
    void what_is_only_put_on_record_decides_nothing() {
        CaseRecord file = matchedEntry(aHousehold().applicant().stored());
        assertThatThrownBy(() -> step(file, first(), 1, "APPRAISE", "MATCHED", "APPRAISED", false))
                .as("a decision that says it is none")
                .hasMessageContaining("decision_is_a_step");
        assertThatThrownBy(() -> step(file, county(), 3, "REGISTER", "ANNOUNCED", "REGISTERED", false))
                .as("steps skipped on record")
                .hasMessageContaining("decision_follows_the_last");
    }

    @Test
    void an_objection_begins_open_is_settled_once_under_the_settlers_own_name_and_never_told_anew() {
        Notice sheet = sheetOf(matchedEntry(aHousehold().applicant().stored()));
        CaseRecord other = matchedEntry(aHousehold().applicant().stored());
        Objection one = object(sheet);
        assertThatThrownBy(() -> objectBySql(sheet, one.caseSerial(), "'SETTLED', DATE '2018-10-12', 'a', 'x'"))
                .hasMessageContaining("objection_begins_open");
        assertThatThrownBy(() -> objectBySql(sheet, other.id().serial(), "'OPEN', NULL, NULL, NULL"))
                .hasMessageContaining("objection_is_to_its_entry");
        assertThatThrownBy(() -> change(township(), one, "content = 'x'")).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> change(township(), one, "settled_by = 'x'"))
                .as("a settler without a settlement")
                .hasMessageContaining("objection_settled_once");

        account("P8200001", "settles-1", "TOWNSHIP_REVIEWER", "152222107");
        Actor settler = new Actor(
                "P8200001", "settles-1", "x", Role.TOWNSHIP_REVIEWER, township().jurisdiction());
        assertThatThrownBy(() -> change(settler, one, settled("P8200002")))
                .as("in another's name")
                .hasMessageContaining("objection_settled_by_whom");
        account("P8200003", "elsewhere-2", "TOWNSHIP_REVIEWER", "152222108");
        Actor elsewhere = new Actor(
                "P8200003",
                "elsewhere-2",
                "x",
                Role.TOWNSHIP_REVIEWER,
                township().jurisdiction());
        assertThatThrownBy(() -> change(elsewhere, one, settled("P8200003")))
                .as("a role held elsewhere")
                .hasMessageContaining("objection_settled_by_whom");

        CaseWalk.on(
                START.plusDays(7),
                township(),
                () -> objections.settle(new SettleObjection("152222", one.serial(), false, "不属实", null)));
        assertThatThrownBy(() -> change(township(), one, "state = 'UPHELD'"))
                .hasMessageContaining("objection_settled_once");
        assertThatThrownBy(() -> change(township(), one, "state = 'OPEN'"))
                .hasMessageContaining("objection_settled_once");
    }

    @Test
    void an_auditor_changes_nothing_of_anybody_else_in_any_table() {
        account("P8200004", "another-4", "VILLAGE_CADRE", "152222107205");
        Actor auditor = TestActors.actor(Role.AUDITOR, "15");
        for (String statement : List.of(
                "UPDATE reg.account SET state = 'DISABLED' WHERE login = 'another-4'",
                "UPDATE reg.account SET login = 'auditor-15' WHERE login = 'another-4'",
                "INSERT INTO reg.saved_view (account, ledger, name, query) VALUES ('another-4', 'L1', 'x', '')",
                "INSERT INTO reg.person (code, name) VALUES ('P8299999', 'x')",
                "UPDATE reg.account_grant SET valid_to = now()",
                "INSERT INTO reg.calendar_year (year, source, entered_by) VALUES (2099, 'x', 'x')",
                "UPDATE reg.profile_parameter SET value = '1'",
                "DELETE FROM reg.setup_code",
                "INSERT INTO reg.key_rotation DEFAULT VALUES")) {
            assertThatThrownBy(() -> by(auditor, statement))
                    .as(statement)
                    .hasStackTraceContaining("auditor_never_writes");
        }
        assertThatThrownBy(() -> by(auditor, "UPDATE reg.region SET name = 'x'"))
                .as("nobody does without a released list")
                .hasStackTraceContaining("region_list_was_released");
        assertThatCode(() -> by(
                        auditor,
                        "INSERT INTO reg.saved_view (account, ledger, name, query) VALUES (?, 'L1', 'own', '')",
                        auditor.account()))
                .doesNotThrowAnyException();
    }

    private Notice sheetOf(CaseRecord matched) {
        CaseRecord file = walk.appraised(matched, START.plusDays(4), 39);
        return CaseWalk.on(START.plusDays(5), second(), () -> {
            Notice draft = walk.notices.prepare(new PrepareNotice(
                    village(), CaseKind.IDENTIFICATION, NoticeLevel.VILLAGE, "公示栏", "扶贫办", List.of(file.id())));
            return walk.notices.post(new PostNotice(
                    draft.id(),
                    draft.version(),
                    walk.paper(village(), null, EvidenceKind.NOTICE_PHOTO),
                    "两委代表",
                    "工作队代表"));
        });
    }

    private Objection object(Notice sheet) {
        return CaseWalk.on(
                START.plusDays(6),
                first(),
                () -> objections.record(new RecordObjection(sheet.id(), 1, null, "户主有小轿车", null)));
    }

    private void objectBySql(Notice sheet, long caseSerial, String standing) {
        by(
                township(),
                """
                INSERT INTO reg.objection (county_code, serial, village_code, notice_serial, entry_no, case_serial, received_at, content,
                    recorded_by, recorded_name, state, settled_on, settled_by, settlement)
                VALUES ('152222', ?, ?, ?, 1, ?, now(), 'x', 'a', 'n', %s)""".formatted(standing),
                serials.next("case"),
                village().value(),
                sheet.id().serial(),
                caseSerial);
    }

    private static String settled(String person) {
        return "state = 'SETTLED', settled_on = reg.today(), settlement = 'x', settled_by = '" + person + "'";
    }

    private void change(Actor actor, Objection objection, String what) {
        by(
                actor,
                "UPDATE reg.objection SET " + what + " WHERE county_code = '152222' AND serial = ?",
                objection.serial());
    }

    private void step(CaseRecord file, Actor actor, int level, String action, String from, String to, boolean binds) {
        by(
                actor,
                """
                INSERT INTO reg.decision (county_code, case_serial, no, village_code, person, account, actor_name, role, level,
                    decided_at, decided_on, action, from_stage, to_stage, binds, opinion, facts, findings, profile_version)
                VALUES (?, ?, 98, ?, ?, ?, 'x', ?, ?, now(), now(), ?, ?, ?, ?, '意见', '{}', '[]', 'x')""",
                file.id().countyCode(),
                file.id().serial(),
                village().value(),
                actor.person(),
                actor.account(),
                actor.role().name(),
                level,
                action,
                from,
                to,
                binds);
    }

    private void by(Actor actor, String sql, Object... parameters) {
        Acting.as(
                actor,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                running -> jdbc.sql(sql).params(parameters).update()));
    }

    private void account(String person, String login, String role, String area) {
        JdbcTemplate sql = OwnerSql.on(owner);
        sql.update("INSERT INTO reg.person (code, name) VALUES (?, 'x')", person);
        sql.update(
                "INSERT INTO reg.account (login, person, state, created_by) VALUES (?, ?, 'ACTIVE', 'test')",
                login,
                person);
        sql.update(
                "INSERT INTO reg.account_grant (login, no, person, role, jurisdiction, valid_from, granted_by)"
                        + " VALUES (?, 1, ?, ?, ?, '2010-01-01', 'test')",
                login,
                person,
                role,
                area);
    }
}

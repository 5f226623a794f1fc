package org.jiandang.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiandang.testing.Cards.someone;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.AccountService;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.CreateAccount;
import org.jiandang.account.Role;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeService;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.notice.PostNotice;
import org.jiandang.notice.PrepareNotice;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.objection.RecordObjection;
import org.jiandang.objection.SettleObjection;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.TestActors;
import org.jiandang.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Separation of duties (security.md §2, S1 to S3, S5, S7) twice each: through the desks, with a reason, and past them by SQL in the application's own
 * log-in, where PostgreSQL refuses. S4, S6 and S8 stand with the tables they are about.
 */
class SeparationTest extends CaseTest {

    @Autowired
    ObjectionDesk objections;

    @Autowired
    RelativeService relatives;

    @Autowired
    AccountService accounts;

    @Autowired
    Vault vault;

    @Autowired
    FlywayConnectionDetails owner;

    @Override
    RegionCode village() {
        return RegionCode.of("152222107203");
    }

    @Test
    void s1_the_author_decides_nothing_whatever_the_role_and_account() {
        CaseRecord file = noticed();
        Actor promoted = CaseWalk.person(first().person(), Role.TOWNSHIP_REVIEWER, "152222107");
        assertThat(refused(() -> walk.decided(file, promoted, Action.APPROVE, ready(file)))
                        .findings()
                        .codes())
                .contains("V081a");
        assertThatThrownBy(() -> insert(file, promoted.person(), "x", Role.TOWNSHIP_REVIEWER, 2, "意见"))
                .hasMessageContaining("decision_author_never_decides");
    }

    @Test
    void s2_who_settled_an_objection_at_one_level_does_not_decide_at_another() {
        CaseRecord file = appraised();
        Notice sheet = sheetOf(file);
        Objection one = object(sheet);
        Objection two = object(sheet);
        CaseWalk.on(START.plusDays(7), township(), () -> objections.settle(settlement(one)));
        assertThatThrownBy(() -> insert(file, township().person(), "x", Role.COUNTY_OFFICE, 3, "意见"))
                .hasMessageContaining("decision_one_person_one_level");

        Actor second = CaseWalk.person(second().person(), Role.TOWNSHIP_REVIEWER, "152222107");
        assertThat(refused(() -> CaseWalk.on(START.plusDays(7), second, () -> objections.settle(settlement(two))))
                        .findings()
                        .codes())
                .as("the village's own decider")
                .contains("V081b");
        assertThatThrownBy(() -> settleBySql(second, two)).hasMessageContaining("objection_one_person_one_level");
        Actor author = CaseWalk.person(first().person(), Role.TOWNSHIP_REVIEWER, "152222107");
        assertThatThrownBy(() -> settleBySql(author, two)).hasMessageContaining("objection_author_never_settles");
    }

    @Test
    void s3_an_objection_is_settled_at_its_own_level_also_when_another_one_stays_open() {
        Notice sheet = sheetOf(appraised());
        Objection one = object(sheet);
        object(sheet);
        assertThat(refused(() -> CaseWalk.on(START.plusDays(7), second(), () -> objections.settle(settlement(one))))
                        .reason())
                .isEqualTo(Reason.NOT_YOUR_ROLE);
        assertThatThrownBy(() -> settleBySql(
                        CaseWalk.person("己", Role.VILLAGE_CADRE, village().value()), one))
                .hasMessageContaining("objection_level_is_the_roles");
    }

    @Test
    void s3_who_decides_works_at_the_level_of_the_case_holds_the_role_there_and_skips_no_step() {
        CaseRecord file = noticed();
        assertThat(refused(() -> walk.decided(file, county(), Action.APPROVE, ready(file)))
                        .reason())
                .isEqualTo(Reason.NOT_YOUR_ROLE);
        assertThatThrownBy(() -> insert(file, "x", "x", Role.VILLAGE_CADRE, 2, "意见"))
                .hasMessageContaining("decision_level_is_the_roles");
        assertThatThrownBy(() -> insert(file, "x", "x", Role.COUNTY_OFFICE, 3, "意见", Stage.TOWNSHIP_NOTICE))
                .hasMessageContaining("decision_follows_the_last");
        account("P8100001", "elsewhere-1", "TOWNSHIP_REVIEWER", "152222108");
        assertThatThrownBy(() -> insert(file, "P8100001", "elsewhere-1", Role.TOWNSHIP_REVIEWER, 2, "意见"))
                .hasMessageContaining("decision_role_is_held");
        account("P8100002", "here-1", "TOWNSHIP_REVIEWER", "152222107");
        assertThatThrownBy(() -> insert(file, "another", "here-1", Role.TOWNSHIP_REVIEWER, 2, "意见"))
                .as("in another person's name")
                .hasMessageContaining("decision_role_is_held");
        insert(file, "P8100002", "here-1", Role.TOWNSHIP_REVIEWER, 2, "意见");
    }

    @Test
    void s5_nobody_decides_about_the_own_household_and_about_a_relative_only_with_a_reason() {
        HouseholdId household = aHousehold().applicant().withPerCapita("2900").stored();
        ResidentId number = someone(LocalDate.of(1961, 5, 4), Sex.M);
        lives(number, household);
        CaseRecord file = noticed(matchedEntry(household));
        Actor member = CaseWalk.person("本户-" + village(), Role.TOWNSHIP_REVIEWER, "152222107");
        Actor relative = CaseWalk.person("亲属-" + village(), Role.TOWNSHIP_REVIEWER, "152222107");
        declare(member, Kinship.SELF, number);
        declare(relative, Kinship.SIBLING, number);

        assertThat(refused(() -> walk.decided(file, member, Action.APPROVE, ready(file)))
                        .reason())
                .isEqualTo(Reason.OWN_HOUSEHOLD);
        assertThatThrownBy(() -> insert(file, member.person(), "x", Role.TOWNSHIP_REVIEWER, 2, "意见"))
                .hasMessageContaining("decision_not_about_oneself");
        assertThatThrownBy(() -> insert(file, relative.person(), "x", Role.TOWNSHIP_REVIEWER, 2, " "))
                .hasMessageContaining("decision_about_a_relative_has_reason");
    }

    @Test
    void s5_an_officer_who_lives_in_the_household_is_known_by_the_number_without_having_declared_it() {
        HouseholdId household = aHousehold().applicant().withPerCapita("2900").stored();
        ResidentId number = someone(LocalDate.of(1962, 5, 4), Sex.F);
        lives(number, household);
        CaseRecord file = noticed(matchedEntry(household));
        String here = opened("lives-here", "本户干部", number);
        Actor member = CaseWalk.person(here, Role.TOWNSHIP_REVIEWER, "152222107");
        assertThat(refused(() -> walk.decided(file, member, Action.APPROVE, ready(file)))
                        .reason())
                .isEqualTo(Reason.OWN_HOUSEHOLD);
        assertThatThrownBy(() -> insert(file, here, "x", Role.TOWNSHIP_REVIEWER, 2, "意见"))
                .hasMessageContaining("decision_not_about_oneself");

        String elsewhere = opened("lives-elsewhere", "别户干部", someone(LocalDate.of(1963, 5, 4), Sex.F));
        insert(file, elsewhere, "x", Role.TOWNSHIP_REVIEWER, 2, "意见");
    }

    @Test
    void s2_a_second_account_under_the_same_number_is_the_same_person_and_decides_no_other_level() {
        ResidentId number = someone(LocalDate.of(1964, 5, 4), Sex.M);
        String person = opened("one-human", "同一干部", number);
        String again = opened("one-human-again", "同一干部", number);
        assertThat(again).isEqualTo(person);
        CaseRecord file = appraised();
        Notice sheet = sheetOf(file);
        Objection one = object(sheet);
        object(sheet);
        Actor settling = CaseWalk.person(person, Role.TOWNSHIP_REVIEWER, "152222107");
        CaseWalk.on(START.plusDays(7), settling, () -> objections.settle(settlement(one)));
        assertThatThrownBy(() -> insert(file, again, "x", Role.COUNTY_OFFICE, 3, "意见"))
                .hasMessageContaining("decision_one_person_one_level");
    }

    @Test
    void the_number_of_a_person_is_one_persons_alone_and_stays() {
        String person = opened("with-number", "有号干部", someone(LocalDate.of(1965, 5, 4), Sex.M));
        String another = opened("with-another", "另一干部", someone(LocalDate.of(1966, 5, 4), Sex.M));
        assertThatThrownBy(() -> by(county(), "UPDATE reg.person SET id_index = '\\x00' WHERE code = ?", person))
                .hasMessageContaining("person_number_stays");
        assertThatThrownBy(() -> by(
                        county(),
                        "INSERT INTO reg.person (code, name, id_cipher, id_index) SELECT 'P8100003', name, id_cipher, id_index"
                                + " FROM reg.person WHERE code = ?",
                        another))
                .hasMessageContaining("person_number_once");
    }

    @Test
    void s7_an_auditor_changes_nothing_by_any_statement() {
        CaseRecord file = noticed();
        Actor auditor = TestActors.actor(Role.AUDITOR, "15");
        for (String statement : List.of(
                "UPDATE reg.case_file SET head_name = 'x' WHERE county_code = '152222'",
                "UPDATE reg.household SET head_name = 'x' WHERE county_code = '152222'",
                "INSERT INTO reg.case_file SELECT * FROM reg.case_file")) {
            assertThatThrownBy(() -> by(auditor, statement))
                    .as(statement)
                    .hasStackTraceContaining("auditor_never_writes");
        }
        assertThat(refused(() -> walk.decided(file, auditor, Action.APPROVE, ready(file)))
                        .reason())
                .isEqualTo(Reason.NOT_YOUR_ROLE);
    }

    private CaseRecord appraised() {
        HouseholdId household = aHousehold().applicant().withPerCapita("2500").stored();
        return walk.appraised(matchedEntry(household), START.plusDays(4), 39);
    }

    private CaseRecord noticed() {
        return noticed(
                matchedEntry(aHousehold().applicant().withPerCapita("2500").stored()));
    }

    private CaseRecord noticed(CaseRecord matched) {
        CaseRecord file = walk.appraised(matched, START.plusDays(4), 39);
        walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5));
        return current(file);
    }

    private LocalDate ready(CaseRecord file) {
        return java.util.Objects.requireNonNull(current(file).dates().readyOn());
    }

    private Notice sheetOf(CaseRecord file) {
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

    private static SettleObjection settlement(Objection objection) {
        return new SettleObjection("152222", objection.serial(), false, "不属实", null);
    }

    private void settleBySql(Actor actor, Objection objection) {
        by(
                actor,
                "UPDATE reg.objection SET state = 'SETTLED', settled_on = reg.today(), settlement = 'x', settled_by = ?"
                        + " WHERE county_code = '152222' AND serial = ?",
                actor.person(),
                objection.serial());
    }

    private void insert(CaseRecord file, String person, String account, Role role, int level, String opinion) {
        insert(file, person, account, role, level, opinion, current(file).stage());
    }

    private void insert(
            CaseRecord file, String person, String account, Role role, int level, String opinion, Stage from) {
        by(
                county(),
                """
                INSERT INTO reg.decision (county_code, case_serial, no, village_code, person, account, actor_name, role, level,
                    decided_at, decided_on, action, from_stage, to_stage, binds, opinion, facts, findings, profile_version)
                VALUES (?, ?, 98, ?, ?, ?, 'x', ?, ?, now(), now(), 'APPROVE', ?, 'TOWNSHIP_REVIEW', true, ?, '{}', '[]', 'x')""",
                file.id().countyCode(),
                file.id().serial(),
                village().value(),
                person,
                account,
                role.name(),
                level,
                from.name(),
                opinion);
    }

    private void by(Actor actor, String sql, Object... parameters) {
        Acting.as(
                actor,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                running -> jdbc.sql(sql).params(parameters).update()));
    }

    /** The person behind a new account that the system administrator opens with the number. */
    private String opened(String login, String name, ResidentId number) {
        return Acting.as(TestActors.actor(Role.SYSTEM_ADMIN, "15"), () -> {
            accounts.create(new CreateAccount(login, name, null, null, number.personKey()));
            return accounts.view(login).person();
        });
    }

    private void declare(Actor who, Kinship kinship, ResidentId number) {
        Acting.as(who, () -> relatives.declare(new DeclareRelative("某人", kinship, number, "审核员")));
    }

    private void lives(ResidentId number, HouseholdId household) {
        by(
                county(),
                "INSERT INTO reg.resident (id_index, county_code, household_serial, member_no, village_code) VALUES (?, ?, ?, 1, ?)",
                vault.index(number.personKey()),
                household.countyCode(),
                household.serial(),
                village().value());
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

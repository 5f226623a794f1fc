package org.jiandang.persistence.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeReading;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.Proposed;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.rule.HouseholdBuilder;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.region.RegionCode;
import org.jiandang.retention.RecordRequest;
import org.jiandang.retention.RequestDesk;
import org.jiandang.retention.RequestKind;
import org.jiandang.retention.RetentionDesk;
import org.jiandang.retention.RetentionId;
import org.jiandang.retention.RetentionItem;
import org.jiandang.retention.RetentionRefused;
import org.jiandang.retention.RetentionRun;
import org.jiandang.retention.YearlyRetention;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.Papers;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is past its time is listed once a year, and goes only when two persons of the county want it; what is needed stays. */
@RegistryTest
@OwnDatabase
class RetentionTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222188201");
    private static final LocalDate CLOSED = LocalDate.of(2019, 5, 20);
    private static final String GOES = "孛儿只斤那木罕";
    private static final String RUNS = "鄂尔浑乌兰其其格";
    private static final Actor FIRST = TestActors.countyOf(VILLAGE);
    private static final Actor SECOND =
            new Actor("retention-2", "county-c30", "另一人", Role.COUNTY_OFFICE, FIRST.jurisdiction());

    @Autowired
    HouseholdFixture households;

    @Autowired
    YearlyRetention yearly;

    @Autowired
    RetentionDesk desk;

    @Autowired
    RequestDesk requests;

    @Autowired
    ChangeDesk changes;

    @Autowired
    ChangeReading reading;

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_closed_household_is_listed_when_its_years_are_over_and_its_people_go_from_every_table_by_two_persons_only() {
        HouseholdId goes = closed(GOES);
        caseOf(goes, 1, "date '2019-06-01'");
        decision(goes, 1);
        HouseholdId running = closed(RUNS);
        caseOf(running, 2, "NULL");
        assertThat(tablesNaming(GOES))
                .contains("member", "household", "case_file", "change_request", "decision", "member_history");

        assertThat(on("2029-05-19")).as("a day too early").isZero();
        assertThat(on("2029-05-20")).isEqualTo(1);
        assertThat(on("2029-12-31")).as("once a year").isZero();
        RetentionRun run = inCounty(() -> desk.runs()).get(0);
        assertThat(items(run.id())).extracting(RetentionItem::household).containsExactly(goes);

        assertThatThrownBy(() -> Acting.as(SECOND, () -> desk.answer(run.id(), true, "")))
                .as("nobody has asked")
                .isInstanceOf(RetentionRefused.class);
        Acting.as(FIRST, () -> desk.ask(run.id()));
        Actor again = new Actor(FIRST.person(), "county-c30b", "同一人", Role.COUNTY_OFFICE, FIRST.jurisdiction());
        for (Actor same : List.of(FIRST, again)) {
            assertThatThrownBy(() -> Acting.as(same, () -> desk.answer(run.id(), true, "")))
                    .isInstanceOf(RetentionRefused.class);
        }
        assertThatThrownBy(() -> inCounty(() -> jdbc.sql("""
                                UPDATE reg.retention_run SET state = 'DONE', released_by = asked_by, released_account = 'x', released_name = 'x',
                                    released_at = reg.clock(), cleared = 1""").update()))
                .hasMessageContaining("retention_run_released_by_another");
        assertThatThrownBy(() -> Acting.as(SECOND, () -> desk.answer(run.id(), false, " ")))
                .isInstanceOf(RetentionRefused.class);
        Acting.as(SECOND, () -> desk.answer(run.id(), false, "先核对"));
        assertThat(tablesNaming(GOES)).contains("member");

        Acting.as(FIRST, () -> desk.ask(run.id()));
        Acting.as(SECOND, () -> desk.answer(run.id(), true, ""));

        assertThat(Acting.as(FIRST, () -> desk.find(run.id())).cleared()).isEqualTo(1);
        assertThat(tablesNaming(GOES)).as("tables that name who is gone").isEmpty();
        assertThat(households.view(goes).register().headName()).isEqualTo("已删除");
        assertThat(households.view(goes).members().get(0).person().idNumber()).isNull();
        assertThat(tablesNaming(RUNS)).as("a case runs").contains("member", "household");
        assertThat(inCounty(() -> jdbc.sql(
                                "SELECT shown IS NOT NULL FROM reg.audit_event WHERE action = 'RETENTION_RELEASE' AND object = :object")
                        .param("object", "retention:" + run.id())
                        .query(Boolean.class)
                        .single()))
                .isTrue();
    }

    @Test
    void a_household_that_is_needed_again_after_it_was_listed_stays() {
        RegionCode village = RegionCode.of("152223188201");
        Actor first = TestActors.countyOf(village);
        Actor second = new Actor("retention-3", "county-c30c", "另一人", Role.COUNTY_OFFICE, first.jurisdiction());
        HouseholdId id = closed("斡亦剌敖包", village);
        RegistryClock.runOn(LocalDate.of(2030, 1, 2), yearly::run);
        RetentionRun run = Acting.as(first, () -> desk.runs()).get(0);
        Acting.as(first, () -> desk.ask(run.id()));
        String number = households.view(id).register().householdNo();
        Acting.as(
                first,
                () -> requests.record(new RecordRequest(
                        RequestKind.COPY, number, "示例申请人", "子女", "复制本户信息", LocalDate.of(2020, 1, 2))));

        Acting.as(second, () -> desk.answer(run.id(), true, ""));

        assertThat(Acting.as(first, () -> desk.find(run.id())).cleared()).isZero();
        assertThat(households.view(id).register().headName()).isEqualTo("斡亦剌敖包");
    }

    @Test
    void a_list_of_a_thousand_households_is_released_in_one_go_and_each_decision_is_written_once() {
        RegionCode village = RegionCode.of("152224188201");
        String county = village.countyCode();
        Actor first = TestActors.countyOf(village);
        Actor second = new Actor("retention-4", "county-c30d", "另一人", Role.COUNTY_OFFICE, first.jurisdiction());
        HouseholdId pattern = households.registered(
                village, Cards.of(HouseholdBuilder.aHousehold().of(1)));
        RetentionId list = new RetentionId(county, 900_000_004);
        Acting.as(
                first,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    for (String statement : THOUSAND) {
                        jdbc.sql(statement)
                                .param("county", county)
                                .param("pattern", pattern.serial())
                                .param("run", list.serial())
                                .update();
                    }
                }));
        Acting.as(first, () -> desk.ask(list));

        Acting.as(second, () -> desk.answer(list, true, ""));

        assertThat(Acting.as(first, () -> desk.find(list)).cleared()).isEqualTo(RetentionDesk.MOST);
        assertThat(tablesNaming(first, "甲乙丙")).as("any of the names").isEmpty();
        String decisions = Acting.as(
                first,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                        SELECT (SELECT count(*) FROM reg.decision WHERE county_code = :county AND facts::text LIKE '%已删除%')
                            || ' ' || (SELECT count(*) FROM reg.decision WHERE county_code = :county AND facts = '{"untouched": "甲户"}')
                            || ' ' || (SELECT count(*) FROM reg.decision_history WHERE county_code = :county)""")
                                .param("county", county)
                                .query(String.class)
                                .single()));
        assertThat(decisions).as("cleared, without a name, earlier versions").isEqualTo("5000 1000 0");
    }

    /** A thousand closed households like one, four people each, with six decisions of which five name them. */
    private static final List<String> THOUSAND = List.of("""
            INSERT INTO reg.household SELECT (jsonb_populate_record(h, jsonb_build_object('serial', 800000000 + n, 'household_no',
                h.village_code || (800000 + n), 'head_name', '甲乙丙' || n, 'national_no', NULL,
                'status', 'CLOSED', 'closed_on', '2014-05-20', 'closed_reason', 'DEATH', 'population', 0))).*
            FROM reg.household h, generate_series(1, 1000) n WHERE h.county_code = :county AND h.serial = :pattern AND :run > 0""", """
            INSERT INTO reg.member SELECT (jsonb_populate_record(m, jsonb_build_object('household_serial', 800000000 + n, 'no', k,
                'name', '甲乙丙' || n || '之' || k, 'left_on', '2014-05-20', 'left_reason', 'DEATH', 'id_kind', NULL, 'id_cipher', NULL, 'id_index', NULL, 'id_region', NULL))).*
            FROM reg.member m, generate_series(1, 1000) n, generate_series(1, 4) k
            WHERE m.county_code = :county AND m.household_serial = :pattern AND m.no = 1 AND :run > 0""", """
            INSERT INTO reg.case_file (county_code, serial, village_code, kind, case_no, household_serial, year, stage, steps, author_person,
                author_account, author_name, opened_on, stage_since, profile_key, profile_version, head_name, population, version, ended_on)
            SELECT county_code, 800000000 + n * 10 + k, village_code, 'EXIT', 'R-' || n || '-' || k, 800000000 + n, 2018, 'WITHDRAWN', 1, 'p', 'a', 'n',
                date '2018-04-01', date '2018-04-01', 'IM', 'v', '甲乙丙' || n, 1, 1, date '2019-01-01'
            FROM reg.household, generate_series(1, 1000) n, generate_series(1, 6) k WHERE county_code = :county AND serial = :pattern AND :run > 0""", """
            INSERT INTO reg.decision (county_code, case_serial, no, village_code, person, account, actor_name, role, level, decided_at,
                decided_on, action, to_stage, binds, facts, findings, profile_version)
            SELECT county_code, 800000000 + n * 10 + k, 1, village_code, 'p', 'a', 'n', 'VILLAGE_CADRE', 0, reg.clock(), current_date, 'NOMINATE', 'NOMINATED',
                true, CASE k WHEN 6 THEN '{"untouched": "甲户"}' ELSE jsonb_build_object('head', '甲乙丙' || n, 'members', jsonb_build_array(
                    '甲乙丙' || n || '之1', '甲乙丙' || n || '之2', '甲乙丙' || n || '之3', '甲乙丙' || n || '之4'), 'figures', repeat('x ', 2000)) END, '[]', 'v'
            FROM reg.household, generate_series(1, 1000) n, generate_series(1, 6) k WHERE county_code = :county AND serial = :pattern AND :run > 0""", """
            INSERT INTO reg.retention_run (county_code, serial, village_code, year, closed_before, households)
            SELECT :county, :run, :county || '000000', 1997, date '2014-12-31', 1000 WHERE :pattern > 0""", """
            INSERT INTO reg.retention_item (county_code, run_serial, household_serial, village_code, household_no, closed_on)
            SELECT county_code, :run, serial, village_code, household_no, closed_on FROM reg.household
            WHERE county_code = :county AND serial > 800000000 AND serial <> :pattern""");

    @Test
    void whoever_writes_the_row_a_list_is_asked_for_and_released_in_order_by_two_who_are_signed_in() {
        RegionCode village = RegionCode.of("152221188201");
        String county = village.countyCode();
        Actor first = TestActors.countyOf(village);
        Actor second = new Actor("retention-5", "county-c30e", "另一人", Role.COUNTY_OFFICE, first.jurisdiction());
        Actor cadre = new Actor(first.person(), first.account(), "n", Role.VILLAGE_CADRE, first.jurisdiction());
        String list =
                "INSERT INTO reg.retention_run (county_code, serial, village_code, year, closed_before, households";
        String values = " VALUES ('" + county + "', 900000005, '" + county + "000000', 1996, date ";
        refused(
                cadre,
                list + ", state, asked_by, asked_account, asked_name, asked_at, released_by,"
                        + " released_account, released_name, released_at, cleared)" + values
                        + "'2010-01-01', 1, 'DONE', 'p', 'a', 'n',"
                        + " now(), 'q', 'b', 'n', now(), 1)",
                "retention_run_begins_proposed");
        refused(first, list + ")" + values + "'2099-01-01', 1)", "retention_run_begins_proposed");
        String one = " WHERE county_code = '" + county + "' AND serial = 900000005";
        String ask =
                "UPDATE reg.retention_run SET state = 'ASKED', asked_by = '%s', asked_account = '%s', asked_name = 'n', asked_at = now()"
                        + one;
        String release =
                "UPDATE reg.retention_run SET state = 'DONE', released_by = '%s', released_account = '%s', released_name = 'n',"
                        + " released_at = now(), cleared = 0" + one;
        written(first, list + ")" + values + "'2010-01-01', 1)");
        refused(cadre, ask.formatted(first.person(), first.account()), "retention_run_by_whom");
        refused(first, ask.formatted("invented", "invented"), "retention_run_by_whom");
        refused(second, release.formatted(second.person(), second.account()), "retention_run_in_order");
        written(first, ask.formatted(first.person(), first.account()));
        refused(first, release.formatted("invented", "invented"), "retention_run_by_whom");
        refused(second, "UPDATE reg.retention_run SET closed_before = '2099-01-01'" + one, "retention_run_in_order");
        refused(
                first,
                "INSERT INTO reg.retention_item (county_code, run_serial, household_serial, village_code, household_no, closed_on)"
                        + " VALUES ('" + county + "', 900000005, 1, '" + village.value() + "', 'x', '2001-01-01')",
                "retention_item_in_order");
        refused(second, "DELETE FROM reg.retention_run" + one, "permission denied");
        written(second, release.formatted(second.person(), second.account()));
        refused(second, "UPDATE reg.retention_run SET state = 'PROPOSED'" + one, "retention_run_in_order");
    }

    private void written(Actor actor, String statement) {
        Integer rows = Acting.as(
                actor,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(statement).update()));
        assertThat(rows).isEqualTo(1);
    }

    private void refused(Actor actor, String statement, String rule) {
        assertThatThrownBy(() -> written(actor, statement)).hasStackTraceContaining(rule);
    }

    @Test
    void every_table_of_an_area_has_a_class_of_retention() {
        assertThat(jdbc.sql("""
                        SELECT t.relname FROM pg_class t WHERE t.relnamespace = 'reg'::regnamespace AND t.relkind IN ('r', 'p')
                          AND t.relname NOT LIKE '%\\_history'
                          AND EXISTS (SELECT FROM pg_attribute v WHERE v.attrelid = t.oid AND v.attname = 'village_code')
                          AND NOT EXISTS (SELECT FROM reg.retention_table k JOIN reg.retention_class c ON c.code = k.class
                                          WHERE k.table_name = t.relname)""").query(String.class).list())
                .as("say in the table's migration: INSERT INTO reg.retention_table VALUES ('…', '…')")
                .isEmpty();
    }

    private int on(String day) {
        int[] listed = new int[1];
        RegistryClock.runOn(LocalDate.parse(day), () -> listed[0] = yearly.run());
        return listed[0];
    }

    private List<RetentionItem> items(RetentionId id) {
        return Acting.as(FIRST, () -> desk.items(id));
    }

    private HouseholdId closed(String name) {
        return closed(name, VILLAGE);
    }

    private HouseholdId closed(String name, RegionCode village) {
        HouseholdId id = households.registered(
                village, Cards.of(HouseholdBuilder.aHousehold().of(1).member(1, head -> head.name(name))));
        Change ends = new Change.HouseholdEnds(LeaveReason.DEATH, CLOSED);
        Proposed proposed = Acting.as(
                TestActors.cadreOf(village),
                () -> changes.propose(new ProposeChange(
                        UUID.randomUUID().toString(), id, ends, "村里说明", papers.proving(village, ends))));
        assertThat(proposed.id()).as(proposed.findings().codes().toString()).isNotNull();
        decide(TestActors.reviewerOf(village), proposed, Action.APPROVE);
        decide(TestActors.countyOf(village), proposed, Action.CONFIRM);
        assertThat(households.view(id).register().closedOn()).isEqualTo(CLOSED);
        return id;
    }

    private void decide(Actor actor, Proposed proposed, Action action) {
        Acting.as(actor, () -> {
            int version = reading.view(proposed.id()).line().version();
            changes.decide(new DecideChange(proposed.id(), version, action, "属实"));
        });
    }

    private void caseOf(HouseholdId id, int no, String ended) {
        inCounty(() -> jdbc.sql("""
                        INSERT INTO reg.case_file (county_code, serial, village_code, kind, case_no, household_serial, year, stage, steps,
                            author_person, author_account, author_name, opened_on, stage_since, profile_key, profile_version, head_name,
                            population, version, ended_on)
                        SELECT county_code, :no, village_code, 'EXIT', 'T-' || :no, serial, 2018, 'WITHDRAWN', 1, 'p', 'a', 'n', date '2018-04-01',
                            date '2018-04-01', 'IM', 'v', head_name, 1, 1, """ + ended + " FROM reg.household WHERE serial = :serial")
                .param("no", no)
                .param("serial", id.serial())
                .update());
    }

    private void decision(HouseholdId id, int no) {
        inCounty(
                () -> jdbc.sql("""
                        INSERT INTO reg.decision (county_code, case_serial, no, village_code, person, account, actor_name, role, level, decided_at,
                            decided_on, action, to_stage, binds, facts, findings, profile_version)
                        SELECT county_code, :no, 1, village_code, 'p', 'a', 'n', 'VILLAGE_CADRE', 0, reg.clock(), current_date, 'NOMINATE', 'NOMINATED', true,
                            jsonb_build_object('members', jsonb_build_array(jsonb_build_object('name', jsonb_build_object('value', head_name)))),
                            '[]', 'v' FROM reg.household WHERE serial = :serial""").param("no", no).param("serial", id.serial()).update());
    }

    /** Every table and history of the county in which the name stands anywhere. */
    private Set<String> tablesNaming(String name) {
        return tablesNaming(FIRST, name);
    }

    private Set<String> tablesNaming(Actor reading, String name) {
        return Acting.as(
                reading,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    Set<String> found = new TreeSet<>();
                    for (String table : jdbc.sql("""
                    SELECT t.relname FROM pg_class t WHERE t.relnamespace = 'reg'::regnamespace AND t.relkind IN ('r', 'p')
                      AND EXISTS (SELECT FROM pg_attribute v WHERE v.attrelid = t.oid AND v.attname = 'village_code')""").query(String.class).list()) {
                        if (jdbc.sql("SELECT EXISTS (SELECT FROM reg." + table + " x WHERE strpos(x::text, :name) > 0)")
                                .param("name", name)
                                .query(Boolean.class)
                                .single()) {
                            found.add(table);
                        }
                    }
                    return found;
                }));
    }

    private <T> T inCounty(Supplier<T> work) {
        return Acting.as(FIRST, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}

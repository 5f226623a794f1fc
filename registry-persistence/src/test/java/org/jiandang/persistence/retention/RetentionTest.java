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
        return inCounty(() -> {
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
        });
    }

    private <T> T inCounty(Supplier<T> work) {
        return Acting.as(FIRST, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}

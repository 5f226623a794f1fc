package org.jiandang.web.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.exchange.BatchState;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.ImportDesk;
import org.jiandang.exchange.ImportPreview;
import org.jiandang.exchange.Outcome;
import org.jiandang.exchange.commit.MovedOn;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts that somebody decides or has decided on are changed neither by an import nor by taking one back. */
@RegistryTest
@OwnDatabase
@Import(ContentSheetReader.class)
class ImportLockTest {
    private static final Charset GB = Charset.forName("GB18030");
    private static final Actor COUNTY = TestActors.actor(Role.COUNTY_OFFICE, "152222");
    private static final AtomicInteger NEXT = new AtomicInteger(700_001);

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportPreview preview;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    ImportFixture imports;
    String list;
    BatchView batch;
    long household;

    @BeforeEach
    void begin() {
        imports = new ImportFixture(desk, preview, COUNTY);
        list = list(NEXT.getAndIncrement());
        batch = imports.committed(
                imports.checked("first.csv", list.getBytes(GB)).id(), false);
        assertThat(batch.state()).isEqualTo(BatchState.COMMITTED);
        household = Acting.as(COUNTY, () -> preview.outcomes(batch.id(), Outcome.Kind.NEW, 0, 5))
                .get(0)
                .household()
                .serial();
    }

    @Test
    void a_household_whose_year_is_decided_is_not_changed_and_comes_again_unchanged() {
        assertThat(imports.blocks(changed().id())).isEmpty();
        inArea("update reg.annual_record set decided_on = date '2018-12-01' where household_serial = " + household);
        BatchView changed = changed();
        assertThat(imports.blocks(changed.id())).containsOnlyKeys("X27");
        assertThatThrownBy(() -> Acting.as(COUNTY, () -> desk.commit(changed.id(), false)))
                .isInstanceOf(MovedOn.class);
        assertUnchanged();
    }

    @Test
    @SecurityCase("C-10")
    void a_household_whose_case_lies_before_somebody_is_not_changed_and_comes_again_unchanged() {
        openCase("SURVEYED");
        assertThat(imports.blocks(changed().id())).isEmpty();
        BatchView checkedBefore = changed();
        inArea("update reg.case_file set stage = 'TOWNSHIP_REVIEW' where serial = " + household);
        assertThat(imports.blocks(changed().id())).containsOnlyKeys("X28");
        assertUnchanged();
        assertThat(imports.committed(checkedBefore.id(), false).refusal()).startsWith("exchange.moved.");
        inArea("update reg.case_file set ended_on = date '2030-01-01' where serial = " + household);
        assertThat(imports.blocks(changed().id())).isEmpty();
    }

    @Test
    void a_decision_since_the_commit_in_a_case_from_before_keeps_the_batch_from_being_taken_back() {
        openCase("SURVEYED");
        pastEveryTrigger("""
                insert into reg.decision (county_code, case_serial, no, village_code, person, account, actor_name, role, level, decided_at,
                    decided_on, action, to_stage, binds, facts, findings, profile_version)
                select county_code, serial, 1, village_code, 'p', 'a', 'n', 'COUNTY_OFFICE', 3, reg.clock(), current_date, 'APPROVE', 'X', false,
                    '{}', '[]', 'v' from reg.case_file where serial =""" + " " + household);
        assertThatThrownBy(() -> Acting.as(COUNTY, () -> desk.undo(batch.id(), "错批")))
                .isInstanceOfSatisfying(
                        MovedOn.class, moved -> assertThat(moved.key()).isEqualTo("exchange.moved.since"));
    }

    @Test
    void a_batch_is_taken_back_only_after_who_writes_its_household_just_now() {
        CompletableFuture<Void> undo = inArea(() -> {
            jdbc.sql("update reg.household set version = version + 1 where serial = :serial")
                    .param("serial", household)
                    .update();
            CompletableFuture<Void> waiting =
                    CompletableFuture.runAsync(() -> Acting.as(COUNTY, () -> desk.undo(batch.id(), "错批")));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> waiting.isDone()
                            || jdbc.sql("select exists (select from pg_locks where not granted)")
                                    .query(Boolean.class)
                                    .single());
            return waiting;
        });
        assertThatThrownBy(undo::join)
                .cause()
                .isInstanceOfSatisfying(
                        MovedOn.class, moved -> assertThat(moved.key()).isEqualTo("exchange.moved.since"));
    }

    @Test
    void a_person_registered_elsewhere_since_keeps_the_batch_that_set_the_number_free_from_being_taken_back() {
        String spouse = id(list, 2);
        String corrected = list.replace(spouse, id(list(NEXT.getAndIncrement()), 2));
        BatchView second = imports.committed(
                imports.checked("corrected.csv", corrected.getBytes(GB)).id(), false);
        assertThat(second.state()).isEqualTo(BatchState.COMMITTED);
        String other = list(NEXT.getAndIncrement());
        String elsewhere = other.replace(id(other, 2), spouse);
        assertThat(imports.committed(
                                imports.checked("other.csv", elsewhere.getBytes(GB))
                                        .id(),
                                false)
                        .state())
                .isEqualTo(BatchState.COMMITTED);
        assertThatThrownBy(() -> Acting.as(COUNTY, () -> desk.undo(second.id(), "错批")))
                .isInstanceOfSatisfying(
                        MovedOn.class, moved -> assertThat(moved.key()).isEqualTo("exchange.moved.person"));
    }

    @Test
    void a_number_of_a_person_in_a_wrong_column_is_nowhere_kept_whole() {
        String other = list(NEXT.getAndIncrement());
        String id = id(other, 2);
        String[] lines = other.split("\n");
        String[] cells = lines[2].split(",");
        cells[2] = id;
        cells[5] = id;
        cells[10] = id;
        String wrong = lines[0] + "\n" + lines[1] + "\n" + String.join(",", cells) + "\n"
                + lines[1].replace(lines[1].split(",")[3], id) + "\n";
        BatchView checked = imports.checked("wrong.csv", wrong.getBytes(GB));
        assertThat(checked.counts().blocked()).isPositive();
        String kept = inArea(() -> jdbc.sql("""
                        select string_agg(all_rows.kept, chr(10)) from (
                            select to_jsonb(f)::text as kept from reg.import_finding f where f.batch_serial = :batch
                            union all select to_jsonb(o)::text from reg.import_outcome o where o.batch_serial = :batch) all_rows
                        """)
                .param("batch", checked.id().serial())
                .query(String.class)
                .single());
        assertThat(kept).contains(id.substring(0, 6) + "•").doesNotContain(id);
    }

    /** The same household with another answer, as a new file. */
    private BatchView changed() {
        return imports.checked("changed.csv", (list.replace("初中", "高中") + "\n".repeat(files++)).getBytes(GB));
    }

    private int files = 1;

    private void assertUnchanged() {
        BatchView again = imports.checked("again.csv", (list + "\n").getBytes(GB));
        assertThat(again.counts().unchanged()).isEqualTo(1);
        assertThat(imports.blocks(again.id())).isEmpty();
    }

    private void openCase(String stage) {
        inArea("""
                insert into reg.case_file (county_code, serial, village_code, kind, case_no, household_serial, year, stage, steps, author_person,
                    author_account, author_name, opened_on, stage_since, profile_key, profile_version, head_name, population, version)
                select county_code, serial, village_code, 'EXIT', 'T' || serial, serial, 2018, '""" + stage + """
                ', 1, 'p', 'a', 'n', date '2018-04-01', date '2018-04-01', 'IM', 'v', head_name, 2, 1
                from reg.household where serial =""" + " " + household);
    }

    private static String list(int number) {
        return new String(GeneratedHouseholds.list(number, 1, "巴彦淖尔苏木", "广太号嘎查"), GB);
    }

    private static String id(String list, int line) {
        return list.split("\n")[line].split(",")[6].replaceAll("[^0-9X]", "");
    }

    /** As only a superuser can: some decision, whatever the steps of the case are. */
    private void pastEveryTrigger(String sql) {
        String database =
                jdbc.sql("select current_database()").query(String.class).single();
        new JdbcTemplate(TestServer.get().superuser(database)).execute((Connection one) -> {
            try (var statement = one.createStatement()) {
                statement.execute("set session_replication_role = replica");
                assertThat(statement.executeUpdate(sql)).isEqualTo(1);
                statement.execute("set session_replication_role = origin");
            }
            return true;
        });
    }

    private void inArea(String sql) {
        assertThat(inArea(() -> jdbc.sql(sql).update()).intValue()).isEqualTo(1);
    }

    private <T> T inArea(Supplier<T> query) {
        return Acting.as(COUNTY, () -> new TransactionTemplate(transactions).execute(status -> query.get()));
    }
}

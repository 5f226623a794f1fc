package org.jiandang.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.audit.Alarm;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditChain;
import org.jiandang.audit.AuditChain.Check;
import org.jiandang.audit.AuditChain.Fault;
import org.jiandang.audit.AuditEvent;
import org.jiandang.audit.RecordStopped;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the record behind the application's back is found, and the place is named. */
@RegistryTest
@OwnDatabase("record")
class AuditChainTest {

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditSealer sealer;

    @Autowired
    SealerLoop loop;

    @Autowired
    SealingState state;

    @Autowired
    Anchors anchors;

    @Autowired
    Alarms alarms;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FlywayConnectionDetails connection;

    JdbcTemplate owner;

    @BeforeEach
    void nineEventsSealedAndAnchored() throws IOException {
        loop.stop();
        owner = OwnerSql.on(connection);
        behindTheTriggers("TRUNCATE reg.audit_event, reg.audit_seal RESTART IDENTITY");
        owner.execute("UPDATE reg.audit_sealer SET floor = 0, next_floor = 0, next_after = '0'");
        Files.deleteIfExists(anchors.file());
        record(9);
        sealer.seal();
        loop.anchor();
    }

    @AfterEach
    void nothingFails() {
        owner.execute("DROP TRIGGER IF EXISTS broken ON reg.audit_seal");
        state.worked();
    }

    @Test
    void every_event_has_its_seal_in_unbroken_sequence() {
        Check check = chain.verify(done -> {});
        assertThat(check.holds()).isTrue();
        assertThat(check.events()).isEqualTo(9);
        assertThat(check.anchors()).isEqualTo(1);
        assertThat(chain.standing().isWell()).isTrue();
        assertThat(chain.checks(1)).containsExactly(check);
    }

    @Test
    void neither_application_nor_owner_changes_events_or_seals() {
        for (String table : List.of("reg.audit_event", "reg.audit_seal")) {
            for (String attempt : List.of("UPDATE %s SET key = key", "DELETE FROM %s", "TRUNCATE %s")) {
                String sql =
                        attempt.formatted(table).replace("audit_event SET key = key", "audit_event SET role = role");
                assertThatThrownBy(() -> owner.execute(sql)).as(sql).rootCause().hasMessageContaining("append-only");
            }
        }
        assertThat(owner.queryForList(
                        "SELECT tgenabled::text FROM pg_trigger WHERE tgname IN ('audit_event_append_only', 'audit_seal_append_only')",
                        String.class))
                .as("also in a session that plays a replica")
                .containsExactly("A", "A");
        assertThat(owner.queryForObject(
                        "SELECT bool_or(has_table_privilege('app_rw', t, 'UPDATE, DELETE, TRUNCATE')) FROM unnest('{reg.audit_event,reg.audit_seal}'::regclass[]) t",
                        Boolean.class))
                .isFalse();
    }

    @Test
    void an_altered_row_is_named() {
        behindTheTriggers("UPDATE reg.audit_event SET account = 'somebody-else' WHERE id = 4");
        expect(4, Fault.SEAL_WRONG);
        assertThat(alarms.page(true, 0, 10)).extracting(Alarm::kind).contains(Alarms.Kind.CHAIN_BROKEN);
    }

    @Test
    void a_deleted_row_is_named() {
        behindTheTriggers("DELETE FROM reg.audit_event WHERE id = 5");
        expect(5, Fault.EVENT_MISSING);
        behindTheTriggers("DELETE FROM reg.audit_seal WHERE event = 5");
        expect(5, Fault.SEAL_MISSING);
    }

    @Test
    void two_rows_that_changed_places_are_named() {
        behindTheTriggers("""
                UPDATE reg.audit_event a SET object = b.object, written_at = b.written_at, at = b.at FROM reg.audit_event b
                WHERE (a.id, b.id) IN ((3, 6), (6, 3))""");
        expect(3, Fault.SEAL_WRONG);
    }

    @Test
    void an_end_that_was_cut_off_is_known_by_the_anchor_and_by_the_running_sealer() throws IOException {
        behindTheTriggers("DELETE FROM reg.audit_event WHERE id > 7");
        behindTheTriggers("DELETE FROM reg.audit_seal WHERE seq > 7");
        expect(8, Fault.END_CUT);
        sealer.seal();
        assertThat(alarms.page(true, 0, 10)).extracting(Alarm::object).contains("seal:9");
        record(3);
        sealer.seal();
        expect(9, Fault.ANCHOR_DIFFERS);
        Files.writeString(anchors.file(), Files.readString(anchors.file()).replace("\"seq\":9", "\"seq\":3"));
        expect(1, Fault.ANCHOR_ALTERED);
    }

    @Test
    void an_event_that_commits_after_a_later_one_is_sealed_as_well() throws Exception {
        TransactionTemplate late = new TransactionTemplate(transactions);
        late.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            late.executeWithoutResult(status -> {
                record(1);
                Future<?> meanwhile = other.submit(() -> {
                    record(2);
                    sealer.seal();
                    sealer.seal();
                    sealer.seal();
                });
                quietly(meanwhile);
            });
        } finally {
            other.shutdownNow();
        }
        assertThat(sealer.seal()).isEqualTo(1);
        assertThat(chain.verify(done -> {}).events()).isEqualTo(12);
        record(1);
        sealer.seal();
        sealer.seal();
        assertThat(owner.queryForObject("SELECT floor FROM reg.audit_sealer", Long.class))
                .isGreaterThanOrEqualTo(12);
    }

    @Test
    void an_event_that_commits_while_the_sealer_looks_is_not_passed_over() {
        Runnable commit = late();
        record(2);
        sealer.seal();
        Seals thenCommits = new Seals(jdbc) {
            @Override
            List<SealedEvent> unsealed(long above, int size) {
                List<SealedEvent> seen = super.unsealed(above, size);
                commit.run();
                return seen;
            }
        };
        assertThat(new AuditSealer(thenCommits, key, alarms, transactions).seal())
                .isZero();
        assertThat(sealer.seal()).isEqualTo(1);
    }

    @Test
    void the_floor_waits_for_a_transaction_that_began_after_the_newest_that_has_ended() {
        Runnable commit = new TransactionTemplate(transactions).execute(status -> {
            record(1);
            Runnable began = late();
            record(1);
            return began;
        });
        sealer.seal();
        sealer.seal();
        commit.run();
        assertThat(sealer.seal()).isEqualTo(1);
    }

    @Test
    void an_old_event_is_late_when_it_is_still_without_a_seal_some_seconds_later() {
        behindTheTriggers("INSERT INTO reg.audit_event (at, written_at, action, object, outcome)"
                + " VALUES (now(), now() - interval '2 minutes', 'PROBE', 'probe', 'DONE')");
        Seals looked = new Seals(jdbc);
        ChainVerifier verifier = new ChainVerifier(jdbc, key, anchors, restores, looked);
        long now = System.nanoTime();
        assertThat(looked.lag(now)).isEqualTo(AuditChain.LATEST);
        assertThat(verifier.verify(done -> {}).fault()).isNull();
        assertThat(looked.lag(now + TimeUnit.SECONDS.toNanos(6))).isGreaterThan(AuditChain.LATEST);
        owner.execute("UPDATE reg.audit_sealer SET floor = 100");
        assertThat(verifier.verify(done -> {}).fault())
                .as("below the floor at once")
                .isEqualTo(Fault.NOT_SEALED);
        sealer.sweep();
        assertThat(verifier.verify(done -> {}).fault()).isNull();
        assertThat(looked.lag(now)).isZero();
    }

    @Test
    void an_error_counts_as_failed_and_does_not_end_the_sealer() {
        Seals broken = new Seals(jdbc) {
            @Override
            boolean isOneWriter() {
                throw new StackOverflowError("of the test");
            }
        };
        SealerLoop failing = new SealerLoop(
                new AuditSealer(broken, key, alarms, transactions),
                broken,
                anchors,
                new RecordCopy(jdbc, seals, anchors, ""),
                restores,
                counts,
                state,
                alarms,
                Clock.systemUTC());
        failing.beat();
        failing.beat();
        failing.beat();
        assertThat(state.isStopped()).isTrue();
    }

    @Test
    void counts_of_reading_are_forgotten_after_a_week_and_not_before() {
        owner.execute("""
                INSERT INTO reg.household_seen SELECT 'forgetful', reg.today() - d, '159922', d FROM unnest('{0,6,9}'::int[]) d;
                INSERT INTO reg.allowance_use SELECT 'forgetful', 'DETAIL', reg.clock() - make_interval(days => d), 1 FROM unnest('{0,6,9}'::int[]) d""");
        assertThat(counts.forget()).isGreaterThanOrEqualTo(2);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("SELECT set_config('app.now', '2099-01-01', true)")
                    .query(String.class)
                    .single();
            jdbc.sql("SELECT reg.forget_counts()").query(Long.class).single();
        });
        for (String table : List.of("household_seen", "allowance_use")) {
            assertThat(owner.queryForObject(
                            "SELECT count(*) FROM reg." + table + " WHERE person = 'forgetful'", Long.class))
                    .as(table)
                    .isEqualTo(2);
        }
    }

    @Test
    void rows_that_served_a_moment_go_by_themselves_and_young_ones_stay() {
        owner.execute("""
                INSERT INTO reg.login_attempt (at, login_key, address, outcome)
                SELECT reg.clock() - make_interval(days => d), 'forgetful', '192.0.2.' || d, 'FAILED' FROM unnest('{6,8}'::int[]) d;
                INSERT INTO reg.report_attempt (at, source_key, place)
                SELECT reg.clock() - make_interval(days => d), 'forgetful', 'place ' || d FROM unnest('{6,8}'::int[]) d;
                INSERT INTO reg.elsewhere_asked SELECT 'forgetful', reg.today() - d, 'ENTRY', 1 FROM unnest('{6,9}'::int[]) d;
                INSERT INTO reg.submission (account, key, endpoint, target, body_hash, state, at)
                SELECT 'forgetful', gen_random_uuid(), 'e', 't', '', 'RUNNING', reg.clock() - make_interval(days => d) FROM unnest('{1,3}'::int[]) d;
                INSERT INTO reg.job (kind, subject, state, account, person, actor_name, role, jurisdiction, asked_at, ended_at)
                SELECT 'k', 's', 'DONE', 'forgetful', 'p', 'n', 'r', 'j', reg.clock() - make_interval(days => d),
                       reg.clock() - make_interval(days => d) FROM unnest('{170,190}'::int[]) d""");

        counts.forget();

        for (String rows : List.of(
                "login_attempt WHERE login_key = 'forgetful'",
                "report_attempt WHERE source_key = 'forgetful'",
                "elsewhere_asked WHERE person = 'forgetful'",
                "submission WHERE account = 'forgetful'",
                "job WHERE account = 'forgetful'")) {
            assertThat(owner.queryForObject("SELECT count(*) FROM reg." + rows, Long.class))
                    .as(rows)
                    .isEqualTo(1);
        }
    }

    @Test
    void the_newest_anchor_is_read_from_the_end_of_the_file_alone() throws IOException {
        String newest = Files.readString(anchors.file());
        byte[] noText = new byte[40_000];
        Arrays.fill(noText, (byte) 0xFF);
        Files.write(anchors.file(), noText);
        Files.writeString(anchors.file(), "\n" + newest + "{\"at\":\"2018-01", StandardOpenOption.APPEND);
        assertThatThrownBy(anchors::all).hasRootCauseInstanceOf(CharacterCodingException.class);
        assertThat(anchors.last()).isNotNull().matches(Anchors.Anchor::sound).matches(last -> last.seq() == 9);
    }

    @Test
    void sealers_side_by_side_make_one_chain() throws Exception {
        record(40);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            AuditSealer another = new AuditSealer(seals, key, alarms, transactions);
            for (Future<Long> one :
                    pool.invokeAll(Stream.<Callable<Long>>of(sealer::seal, another::seal, sealer::sweep, another::seal)
                            .toList())) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        sealer.seal();
        assertThat(chain.verify(done -> {}).events()).isEqualTo(49);
    }

    @Test
    @SecurityCase("T7")
    void sequence_grows_though_time_does_not() {
        behindTheTriggers(
                "INSERT INTO reg.audit_event (at, action, object, outcome) VALUES ('2011-01-01', 'PROBE', 'probe', 'DONE')");
        record(1);
        sealer.seal();
        assertThat(owner.queryForList(
                        "SELECT e.at < lag(e.at) OVER (ORDER BY s.seq) FROM reg.audit_seal s JOIN reg.audit_event e ON e.id = s.event"
                                + " ORDER BY s.seq DESC LIMIT 2",
                        Boolean.class))
                .contains(true);
        assertThat(chain.verify(done -> {}).holds()).isTrue();
    }

    @Test
    void a_sealer_that_breaks_off_leaves_whole_seals_and_after_three_times_nobody_changes_anything() {
        record(5);
        owner.execute("""
                CREATE OR REPLACE FUNCTION reg.broken() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN IF NEW.seq >= 12 THEN RAISE EXCEPTION 'broken'; END IF; RETURN NEW; END $$;
                CREATE TRIGGER broken BEFORE INSERT ON reg.audit_seal FOR EACH ROW EXECUTE FUNCTION reg.broken()""");
        loop.beat();
        loop.beat();
        assertThat(state.isStopped()).isFalse();
        loop.beat();
        assertThat(state.isStopped()).isTrue();
        assertThat(chain.standing().isWell()).isFalse();
        assertThat(chain.standing().events()).isEqualTo(9);
        assertThat(alarms.page(true, 0, 10)).extracting(Alarm::kind).contains(Alarms.Kind.SEALER_LATE);
        assertThatThrownBy(() -> Acting.as(TestActors.actor(Role.COUNTY_OFFICE, "159922"), this::change))
                .isInstanceOf(RecordStopped.class);
        Acting.as(TestActors.actor(Role.SYSTEM_ADMIN, "15"), this::change);
        TransactionTemplate ofTheRecord = new TransactionTemplate(transactions);
        ofTheRecord.setName(Audit.TRANSACTION);
        Acting.as(
                TestActors.actor(Role.COUNTY_OFFICE, "159922"),
                () -> ofTheRecord.executeWithoutResult(status -> record(0)));
        owner.execute("DROP TRIGGER broken ON reg.audit_seal");
        loop.beat();
        Acting.as(TestActors.actor(Role.COUNTY_OFFICE, "159922"), this::change);
        assertThat(chain.verify(done -> {}).holds()).isTrue();
        assertThat(chain.standing().events()).isEqualTo(14);
    }

    @Test
    void an_anchor_that_a_crash_cut_off_is_passed_over() throws IOException {
        Files.writeString(anchors.file(), Files.readString(anchors.file()) + "{\"at\":\"2018-01");
        record(1);
        sealer.seal();
        loop.anchor();
        assertThat(anchors.all()).hasSize(2).allMatch(Anchors.Anchor::sound);
    }

    @Test
    void the_copy_outside_goes_on_behind_its_last_whole_line(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("copy.jsonl");
        assertThat(new RecordCopy(jdbc, seals, anchors, file.toString()).write())
                .isEqualTo(9);
        Files.writeString(file, "{\"seq\" : 10, \"cut", StandardOpenOption.APPEND);
        record(2);
        sealer.seal();
        assertThat(new RecordCopy(jdbc, seals, anchors, file.toString()).write())
                .isEqualTo(2);
        assertThat(Files.readAllLines(file).stream()
                        .filter(line -> line.endsWith("}"))
                        .map(line -> line.replaceAll("^\\{\"seq\" : (\\d+),.*$", "$1")))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(new RecordCopy(jdbc, seals, anchors, "").write())
                .as("without a place for it")
                .isZero();
    }

    @Autowired
    PastCounts counts;

    @Autowired
    FoundRestores restores;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seals seals;

    @Autowired
    org.jiandang.vault.RecordSeal key;

    private void change() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {});
    }

    /** Records one event in a transaction of its own, which commits when the answer is run. */
    private Runnable late() {
        ExecutorService other = Executors.newSingleThreadExecutor();
        CountDownLatch recorded = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> work = other.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            record(1);
            recorded.countDown();
            await(end);
        }));
        await(recorded);
        return () -> {
            end.countDown();
            quietly(work);
            other.shutdown();
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void expect(long seq, Fault fault) {
        Check check = chain.verify(done -> {});
        assertThat(check.fault()).isEqualTo(fault);
        assertThat(check.broken()).isEqualTo(seq);
    }

    private void record(int times) {
        Acting.as(TestActors.actor(Role.AUDIT_ADMIN, "15"), () -> {
            for (int i = 0; i < times; i++) {
                audit.record(AuditEvent.done("PROBE", "probe:" + i, Instant.EPOCH.plusSeconds(i) + " 阿拉坦·乌云")
                        .showing(List.of("159922-" + i, "159922-7")));
            }
        });
    }

    /** As somebody above the application would do it. */
    private void behindTheTriggers(String sql) {
        owner.execute(
                "ALTER TABLE reg.audit_event DISABLE TRIGGER USER; ALTER TABLE reg.audit_seal DISABLE TRIGGER USER");
        try {
            owner.execute(sql);
        } catch (DataAccessException failure) {
            throw new AssertionError(failure);
        } finally {
            owner.execute("ALTER TABLE reg.audit_event ENABLE ALWAYS TRIGGER audit_event_append_only;"
                    + " ALTER TABLE reg.audit_seal ENABLE ALWAYS TRIGGER audit_seal_append_only");
        }
    }

    private static void quietly(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

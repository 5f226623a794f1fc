package org.jiandang.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Alarm;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditChain;
import org.jiandang.audit.AuditChain.Check;
import org.jiandang.audit.AuditChain.Fault;
import org.jiandang.audit.AuditEvent;
import org.jiandang.audit.Restores.Restore;
import org.jiandang.oversight.OversightRefused;
import org.jiandang.oversight.RestoreDesk;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.jiandang.vault.RecordSeal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What of the record lies outside the database, when its place is gone for a while, and when the database was put back from a backup. */
@RegistryTest
@OwnDatabase("record")
class RecordOutsideTest {

    private static final Pattern SEQ = Pattern.compile("^\\{\"seq\" ?: ?(\\d+),.*}$");
    private static final Actor AUDIT_ADMIN = TestActors.actor(Role.AUDIT_ADMIN, "15");
    private static final Actor SECURITY_ADMIN = TestActors.actor(Role.SECURITY_ADMIN, "15");

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    Seals seals;

    @Autowired
    RecordSeal key;

    @Autowired
    Anchors anchors;

    @Autowired
    PastCounts counts;

    @Autowired
    SealingState state;

    @Autowired
    SealerLoop loop;

    @Autowired
    Alarms alarms;

    @Autowired
    RestoreDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    FlywayConnectionDetails connection;

    @TempDir
    Path folder;

    private JdbcTemplate owner;
    private Path copy;

    @BeforeEach
    void anEmptyRecord() throws IOException {
        loop.stop();
        owner = OwnerSql.on(connection);
        behindTheTriggers("TRUNCATE reg.audit_event, reg.audit_seal, reg.audit_restore RESTART IDENTITY");
        owner.execute(
                "UPDATE reg.audit_sealer SET floor = 0, next_floor = 0, next_after = '0';"
                        + " UPDATE reg.audit_alarm SET handled_at = reg.clock(), handled_by = 'test', note = 'test' WHERE handled_at IS NULL");
        Files.deleteIfExists(anchors.file());
        copy = folder.resolve("log/copy.jsonl");
        Files.createDirectories(copy.getParent());
    }

    @Test
    @SecurityCase("X20")
    void while_the_folder_of_the_copy_is_gone_the_record_waits_and_is_then_written_in_order_with_an_alarm()
            throws IOException {
        SealerLoop running = started(new RecordCopy(jdbc, seals, anchors, copy.toString()));
        record(3);
        running.beat();
        Path away = Files.move(copy.getParent(), folder.resolve("away"));
        record(4);
        running.beat();
        running.beat();
        assertThat(state.isStopped()).as("the registry goes on").isFalse();
        assertThat(copy.getParent()).as("nothing is written beside").doesNotExist();
        assertThat(alarms.page(true, 0, 10)).extracting(Alarm::kind).containsExactly(Alarms.Kind.COPY_FAILED);
        Files.move(away, copy.getParent());
        record(2);
        running.beat();
        assertThat(copied()).containsExactlyElementsOf(upTo(9));
    }

    @Test
    @SecurityCase("X20")
    void a_copy_that_was_cut_off_or_exchanged_goes_on_behind_its_last_whole_line_and_the_exchange_is_an_alarm()
            throws IOException {
        RecordCopy one = new RecordCopy(jdbc, seals, anchors, copy.toString());
        SealerLoop running = started(one);
        record(6);
        running.beat();
        String whole = Files.readString(copy);
        Files.writeString(copy, whole.substring(0, whole.length() - 40));
        record(1);
        running.beat();
        running.beat();
        assertThat(copied()).containsExactlyElementsOf(upTo(7));
        Files.move(copy, folder.resolve("taken"));
        record(2);
        running.beat();
        running.beat();
        assertThat(copied()).as("the new file").containsExactly(8L, 9L);
        assertThat(alarms.page(true, 0, 10)).extracting(Alarm::detail).containsExactly("copied CopyReplaced");
    }

    @Test
    @SecurityCase("X20")
    void the_last_line_of_the_copy_is_found_however_long_it_is() throws IOException {
        Acting.as(
                AUDIT_ADMIN,
                () -> audit.record(AuditEvent.done("PROBE", "probe")
                        .showing(IntStream.range(0, 20_000)
                                .mapToObj(n -> "159922-" + n)
                                .toList())));
        sealer().seal();
        new RecordCopy(jdbc, seals, anchors, copy.toString()).write();
        assertThat(Files.size(copy)).isGreaterThan(4 * 64 * 1024);
        record(1);
        sealer().seal();
        assertThat(new RecordCopy(jdbc, seals, anchors, copy.toString()).write())
                .isEqualTo(1);
        assertThat(copied()).containsExactly(1L, 2L);
    }

    @Test
    void without_a_place_for_anchors_the_copy_is_written_all_the_same() throws IOException {
        SealerLoop running = started(new RecordCopy(jdbc, seals, anchors, copy.toString()));
        Files.createDirectory(anchors.file());
        try {
            record(2);
            running.beat();
            assertThat(copied()).containsExactly(1L, 2L);
            assertThat(alarms.page(true, 0, 10))
                    .extracting(Alarm::detail)
                    .singleElement()
                    .asString()
                    .startsWith("anchored");
        } finally {
            Files.delete(anchors.file());
        }
    }

    @Test
    void a_database_put_back_is_a_fault_until_two_people_declare_it_and_a_named_gap_ever_after() throws IOException {
        beyondTheBackup();
        String evidence = Files.readString(anchors.file());
        SealerLoop again = started(new RecordCopy(jdbc, seals, anchors, copy.toString()));
        again.beat();
        assertThat(alarms.page(true, 0, 10)).extracting(Alarm::object).contains("seal:6");
        record(1);
        again.beat();
        again.anchor();
        expect(6L, Fault.END_CUT);

        Restore found = Acting.as(AUDIT_ADMIN, desk::all).get(0);
        assertThat(found.numbers()).isEqualTo("6-9");
        assertThatThrownBy(() -> Acting.as(SECURITY_ADMIN, () -> desk.declare(found.at(), "恢复备份")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> Acting.as(AUDIT_ADMIN, () -> desk.declare(found.at(), " ")))
                .isInstanceOf(OversightRefused.class);
        assertThatThrownBy(() -> Acting.as(SECURITY_ADMIN, () -> desk.confirm(found.at())))
                .as("nothing to confirm yet")
                .isInstanceOf(OversightRefused.class);
        Acting.as(AUDIT_ADMIN, () -> desk.declare(found.at(), "磁盘损坏，恢复四月二日的备份"));
        expect(6L, Fault.END_CUT);
        assertThatThrownBy(() -> Acting.as(AUDIT_ADMIN, () -> desk.confirm(found.at())))
                .as("one person is not two")
                .isInstanceOf(OversightRefused.class);
        Acting.as(SECURITY_ADMIN, () -> desk.confirm(found.at()));
        again.beat();
        again.anchor();

        Check check = chain.verify(done -> {});
        assertThat(check.holds()).isTrue();
        assertThat(check.declared()).isEqualTo("6-9");
        assertThat(check.events()).isEqualTo(seals.head().seq());
        assertThat(owner.queryForList(
                        "SELECT action || ' ' || detail FROM reg.audit_event WHERE action LIKE '%RESTORE' ORDER BY id",
                        String.class))
                .containsExactly("DECLARE_RESTORE 6-9", "CONFIRM_RESTORE 6-9");
        assertThat(Files.readString(anchors.file())).as("kept for evidence").startsWith(evidence);
        assertThat(copied())
                .as("the copy keeps what was lost, says so, and goes on")
                .startsWith(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 5L, 6L)
                .endsWith(seals.head().seq());
    }

    @Test
    void a_declared_gap_excuses_nothing_that_is_cut_or_altered_later() throws IOException {
        beyondTheBackup();
        SealerLoop again = started(new RecordCopy(jdbc, seals, anchors, copy.toString()));
        again.beat();
        Restore found = Acting.as(AUDIT_ADMIN, desk::all).get(0);
        Acting.as(AUDIT_ADMIN, () -> desk.declare(found.at(), "恢复备份"));
        Acting.as(SECURITY_ADMIN, () -> desk.confirm(found.at()));
        record(3);
        again.beat();
        again.anchor();
        assertThat(chain.verify(done -> {}).holds()).isTrue();
        long head = seals.head().seq();
        behindTheTriggers("DELETE FROM reg.audit_seal WHERE seq > 7");
        behindTheTriggers("DELETE FROM reg.audit_event WHERE id NOT IN (SELECT event FROM reg.audit_seal)");
        expect(8L, Fault.END_CUT);
        started(new RecordCopy(jdbc, seals, anchors, "")).beat();
        expect(8L, Fault.END_CUT);
        assertThat(Acting.as(AUDIT_ADMIN, desk::all))
                .extracting(Restore::numbers)
                .containsExactly("8-" + head, "6-9");
        Files.writeString(anchors.file(), Files.readString(anchors.file()).replace("\"lost\":" + head, "\"lost\":8"));
        expect(head + 1, Fault.ANCHOR_ALTERED);
    }

    @Test
    void neither_application_nor_owner_changes_a_declaration() throws IOException {
        beyondTheBackup();
        started(new RecordCopy(jdbc, seals, anchors, "")).beat();
        Restore found = Acting.as(AUDIT_ADMIN, desk::all).get(0);
        Acting.as(AUDIT_ADMIN, () -> desk.declare(found.at(), "恢复备份"));
        Acting.as(SECURITY_ADMIN, () -> desk.confirm(found.at()));
        for (String attempt : List.of(
                "UPDATE reg.audit_restore SET reason = 'x'",
                "UPDATE reg.audit_restore SET confirmed_by = 'x'",
                "DELETE FROM reg.audit_restore",
                "TRUNCATE reg.audit_restore")) {
            assertThatThrownBy(() -> owner.execute(attempt))
                    .as(attempt)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    /** Nine events, sealed, anchored and copied; of them the database has five: a backup was put back. */
    private void beyondTheBackup() throws IOException {
        SealerLoop running = started(new RecordCopy(jdbc, seals, anchors, copy.toString()));
        record(9);
        running.beat();
        running.anchor();
        behindTheTriggers("DELETE FROM reg.audit_event WHERE id > 5");
        behindTheTriggers("DELETE FROM reg.audit_seal WHERE seq > 5");
    }

    /** What a new process has. */
    private SealerLoop started(RecordCopy to) {
        Clock clock = Clock.systemUTC();
        return new SealerLoop(
                sealer(),
                seals,
                anchors,
                to,
                new FoundRestores(jdbc, seals, anchors, to, alarms, clock),
                counts,
                state,
                alarms,
                clock);
    }

    private AuditSealer sealer() {
        return new AuditSealer(seals, key, alarms, transactions);
    }

    private void expect(long seq, Fault fault) {
        Check check = chain.verify(done -> {});
        assertThat(check.fault()).isEqualTo(fault);
        assertThat(check.broken()).isEqualTo(seq);
    }

    private List<Long> copied() throws IOException {
        return Files.readAllLines(copy).stream()
                .map(SEQ::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(line -> Long.parseLong(line.group(1)))
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private void record(int times) {
        Acting.as(AUDIT_ADMIN, () -> {
            for (int i = 0; i < times; i++) {
                audit.record(AuditEvent.done("PROBE", "probe:" + i, String.valueOf(Instant.EPOCH)));
            }
        });
    }

    private void behindTheTriggers(String sql) {
        for (String table : List.of("audit_event", "audit_seal", "audit_restore")) {
            owner.execute("ALTER TABLE reg." + table + " DISABLE TRIGGER USER");
        }
        try {
            owner.execute(sql);
        } finally {
            owner.execute("ALTER TABLE reg.audit_event ENABLE ALWAYS TRIGGER audit_event_append_only;"
                    + " ALTER TABLE reg.audit_seal ENABLE ALWAYS TRIGGER audit_seal_append_only;"
                    + " ALTER TABLE reg.audit_restore ENABLE ALWAYS TRIGGER audit_restore_append_only;"
                    + " ALTER TABLE reg.audit_restore ENABLE ALWAYS TRIGGER audit_restore_only_confirmed");
        }
    }
}

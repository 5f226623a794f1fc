package org.jiandang.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jiandang.persistence.embedded.DataFolder;
import org.jiandang.persistence.embedded.Durability;
import org.jiandang.persistence.embedded.EmbeddedServer;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server is copied while it is written to; copies that broke off are recognised. */
class BackupTest {

    /** Rows of one transaction, as an import writes a household with all that belongs to it. */
    private static final int BATCH = 500;

    @TempDir
    Path folder;

    private final AtomicLong acknowledged = new AtomicLong();

    @Test
    @Tag("fault")
    @SecurityCase("X16")
    void a_backup_during_an_import_holds_whole_batches_and_everything_acknowledged_before_it() throws Exception {
        Path backup = folder.resolve("backup");
        long before;
        AtomicBoolean enough = new AtomicBoolean();
        try (EmbeddedServer server = start("data")) {
            server.createDatabase("registry");
            run(
                    server,
                    "CREATE TABLE household (n bigint PRIMARY KEY, filling text); CREATE TABLE member (n bigint PRIMARY KEY)");
            Files.createDirectories(folder.resolve("data/evidence/ab"));
            Files.writeString(folder.resolve("data/evidence/ab/photo"), "photo");
            Files.writeString(folder.resolve("data/keys.properties"), "key");
            CompletableFuture<Void> importing = CompletableFuture.runAsync(() -> importUntil(enough, server));
            await().until(() -> acknowledged.get() >= 3L * BATCH || importing.isDone());
            before = acknowledged.get();
            assertThat(command("make", folder.resolve("data"), backup)).isZero();
            assertThat(acknowledged.get()).as("the import went on").isGreaterThan(before);
            enough.set(true);
            importing.get(1, TimeUnit.MINUTES);
        }
        assertThat(command("check", backup)).isZero();
        assertThat(backup.resolve("keys.properties")).doesNotExist();
        assertThat(command("restore", backup, folder.resolve("restored"))).isZero();
        assertThat(folder.resolve("restored/evidence/ab/photo")).hasContent("photo");
        try (EmbeddedServer server = start("restored")) {
            long households = count(server, "household");
            assertThat(households % BATCH).as("no batch in part").isZero();
            assertThat(households).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(acknowledged.get() + BATCH);
            assertThat(count(server, "member")).as("of one moment").isEqualTo(households);
            assertThat(count(server, "(SELECT n FROM household EXCEPT SELECT n FROM member)"))
                    .isZero();
        }
    }

    @Test
    @SecurityCase("X16")
    void a_backup_that_broke_off_or_was_altered_is_invalid_and_is_not_put_back() throws IOException {
        Path backup = Files.createDirectories(folder.resolve("backup"));
        Files.createDirectories(backup.resolve("postgres/base"));
        Files.writeString(backup.resolve("postgres/PG_VERSION"), "18\n");
        Files.writeString(backup.resolve("postgres/base/16384"), "rows");
        invalid(backup, "broke off");
        Manifest.write(backup);
        assertThat(Backup.check(backup)).isEqualTo(2);

        Files.writeString(backup.resolve("postgres/base/16384"), "row");
        invalid(backup, "cut off or altered");
        Files.delete(backup.resolve("postgres/base/16384"));
        invalid(backup, "missing");
        Files.writeString(backup.resolve("postgres/base/16384"), "rows");
        Backup.check(backup);
        Files.writeString(backup.resolve("postgres/base/16385"), "other");
        invalid(backup, "not in the list");
        Files.delete(backup.resolve("postgres/base/16385"));
        Files.writeString(backup.resolve("MANIFEST"), "0123", StandardOpenOption.APPEND);
        invalid(backup, "cut off or altered");
    }

    @Test
    void a_backup_is_not_put_over_a_database_that_is_there() throws IOException {
        Path backup = Files.createDirectories(folder.resolve("backup"));
        Files.createDirectories(backup.resolve("postgres"));
        Files.writeString(backup.resolve("postgres/PG_VERSION"), "18\n");
        Files.writeString(backup.resolve("audit-anchors.jsonl"), "old");
        Manifest.write(backup);
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(data.resolve("postgres"));
        assertThatThrownBy(() -> Backup.restore(backup, data)).hasMessageContaining("move it aside");
        Files.delete(data.resolve("postgres"));
        Files.writeString(data.resolve("audit-anchors.jsonl"), "newer");
        Backup.restore(backup, data);
        assertThat(data.resolve("audit-anchors.jsonl"))
                .as("what is outside stays")
                .hasContent("newer");
        assertThat(data.resolve("postgres/PG_VERSION")).hasContent("18\n");
    }

    private void invalid(Path backup, String why) {
        Path data = folder.resolve("untouched");
        assertThatThrownBy(() -> Backup.restore(backup, data))
                .isInstanceOf(BackupInvalid.class)
                .hasMessageContaining(why);
        assertThat(data).doesNotExist();
    }

    /** As a process of its own, as the operator starts it. */
    private static int command(Object... arguments) throws Exception {
        String[] command = new String[arguments.length + 4];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command[1] = "-cp";
        command[2] = System.getProperty("java.class.path");
        command[3] = BackupCommand.class.getName();
        for (int i = 0; i < arguments.length; i++) {
            command[i + 4] = arguments[i].toString();
        }
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private EmbeddedServer start(String name) {
        return EmbeddedServer.start(new DataFolder(folder.resolve(name)), Durability.FULL);
    }

    private void importUntil(AtomicBoolean enough, EmbeddedServer server) {
        try (Connection connection = connect(server);
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (long from = 1; !enough.get(); from += BATCH) {
                String numbers = "generate_series(" + from + ", " + (from + BATCH - 1) + ") n";
                sql.execute("INSERT INTO household SELECT n, repeat(md5(n::text), 20) FROM " + numbers);
                sql.execute("INSERT INTO member SELECT n FROM " + numbers);
                connection.commit();
                acknowledged.addAndGet(BATCH);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(EmbeddedServer server, String table) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table + " t")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url("registry"), server.owner().name(), server.owner().password());
    }
}

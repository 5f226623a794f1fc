package org.jiandang.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TinyVolume;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The volumes of the database are filled to the last byte while somebody writes; then there is room again. */
@Tag("fault")
@SecurityCase("X8")
class FullDatabaseVolumeTest {

    /** SQLSTATE of PostgreSQL for a full disk. */
    private static final String DISK_FULL = "53100";

    private static final int WAL_MEGABYTES = 64;
    private static final int DATA_MEGABYTES = 112;

    @TempDir
    Path folder;

    private DataFolder data;
    private TinyVolume wal;
    private TinyVolume cluster;
    private final Set<Long> acknowledged = new TreeSet<>();

    @BeforeEach
    void clusterAndLogOnVolumesOfTheirOwn() throws Exception {
        data = new DataFolder(folder);
        cluster = TinyVolume.over(data.cluster(), DATA_MEGABYTES);
        try (EmbeddedServer server = start()) {
            server.createDatabase("registry");
            try (Connection connection = connect(server);
                    Statement sql = connection.createStatement()) {
                sql.execute("CREATE TABLE acknowledged (n bigint PRIMARY KEY, filling text)");
            }
        }
        Path log = data.cluster().resolve("pg_wal");
        Path aside = folder.resolve("aside");
        copy(log, aside);
        wal = TinyVolume.over(log, WAL_MEGABYTES);
        copy(aside, log);
    }

    @AfterEach
    void unmount() throws IOException {
        Leftover.clear(data.cluster());
        if (wal != null) {
            wal.close();
        }
        cluster.close();
    }

    @Test
    void with_the_data_volume_full_writes_are_refused_and_go_on_without_a_restart_when_there_is_room()
            throws Exception {
        wal.resize(1024);
        try (EmbeddedServer server = start()) {
            assertThat(writeUntilRefused(server)).isEqualTo(DISK_FULL);
            assertThat(rows(server)).as("reading goes on").containsExactlyElementsOf(acknowledged);
            cluster.resize(DATA_MEGABYTES + 64);
            write(server, acknowledged.size() + 1L);
            assertThat(rows(server)).containsExactlyElementsOf(acknowledged);
        }
    }

    @Test
    void with_the_volume_of_the_log_full_nothing_that_was_acknowledged_is_lost() throws Exception {
        cluster.resize(1024);
        EmbeddedServer server = start();
        assertThat(writeUntilRefused(server))
                .as("refused, or broken off by the server")
                .isNotEmpty();
        try (server;
                Supervisor supervisor = new Supervisor(server)) {
            wal.resize(512);
            await().atMost(Duration.ofMinutes(2)).until(() -> accepts(server));
            // the one that was refused may have reached the log: it is unknown, not lost
            assertThat(rows(server))
                    .containsAll(acknowledged)
                    .hasSizeBetween(acknowledged.size(), acknowledged.size() + 1);
            write(server, acknowledged.size() + 2L);
        }
    }

    private static boolean accepts(EmbeddedServer server) {
        try (Connection connection = connect(server)) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.notExists(copy)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(data, Durability.FULL);
    }

    private String writeUntilRefused(EmbeddedServer server) {
        try (Connection connection = connect(server)) {
            for (long n = 1; ; n++) {
                write(connection, n);
            }
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }

    private void write(EmbeddedServer server, long n) throws SQLException {
        try (Connection connection = connect(server)) {
            write(connection, n);
        }
    }

    /** A row of a hundred kilobytes that cannot be compressed, in a transaction of its own. */
    private void write(Connection connection, long n) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("INSERT INTO acknowledged SELECT " + n
                    + ", string_agg(md5(random()::text), '') FROM generate_series(1, 3200)");
            acknowledged.add(n);
        }
    }

    private static Set<Long> rows(EmbeddedServer server) throws SQLException {
        Set<Long> rows = new TreeSet<>();
        try (Connection connection = connect(server);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT n FROM acknowledged WHERE length(filling) = 102400")) {
            while (row.next()) {
                rows.add(row.getLong(1));
            }
        }
        return rows;
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(
                server.url("registry"), server.owner().name(), server.owner().password());
    }
}

package org.jiandang.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills what runs the embedded server, in every way a machine room knows, and starts it again. */
class CrashTest {

    @TempDir
    Path folder;

    Process application;

    @AfterEach
    void leaveNothingRunning() throws IOException {
        if (application != null) {
            application.destroyForcibly();
        }
        Leftover.clear(new DataFolder(folder).cluster());
    }

    @Test
    void what_was_acknowledged_survives_the_death_of_the_application() throws Exception {
        long acknowledged = runUntilWritten();
        kill(application.pid());
        application.waitFor(10, TimeUnit.SECONDS);
        assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void what_was_acknowledged_survives_the_death_of_both() throws Exception {
        long acknowledged = runUntilWritten();
        long server = serverPid();
        kill(server);
        kill(application.pid());
        application.waitFor(10, TimeUnit.SECONDS);
        assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void a_second_application_on_the_same_data_is_refused() {
        try (EmbeddedServer first = start()) {
            assertThatThrownBy(this::start).hasMessageContaining("another registry is already running");
            assertThat(first.url("postgres")).contains("localhost");
        }
    }

    @Test
    void a_stale_file_that_names_a_stranger_leaves_the_stranger_alone() throws Exception {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Path cluster = new DataFolder(folder).cluster();
            Files.writeString(cluster.resolve("postmaster.pid"), stranger.pid() + "\n" + cluster + "\n");
            start().close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void the_server_keeps_what_it_acknowledges_and_asks_everybody_for_a_password() throws Exception {
        try (EmbeddedServer server = start()) {
            server.createDatabase("registry");
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "full_page_writes")).isEqualTo("on");
            assertThat(setting(server, "data_checksums")).isEqualTo("on");
            for (String user : new String[] {"postgres", "app_owner", "app_rw"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), user, "")
                                .close())
                        .as(user)
                        .isInstanceOf(SQLException.class);
            }
            assertThat(Files.exists(folder.resolve("initdb.password"))).isFalse();
        }
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(new DataFolder(folder), Durability.FULL);
    }

    /** Starts an application of its own, waits until it has committed some rows, and says how many it had acknowledged. */
    private long runUntilWritten() throws IOException {
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8));
        String line;
        while ((line = lines.readLine()) != null) {
            if (line.startsWith("written ") && Long.parseLong(line.substring(8)) >= 200) {
                return Long.parseLong(line.substring(8));
            }
        }
        throw new IllegalStateException("the writer ended before it had written");
    }

    private long serverPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(new DataFolder(folder).cluster().resolve("postmaster.pid"))
                        .get(0));
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor(10, TimeUnit.SECONDS);
    }

    private long rowsAfterRestart() throws SQLException {
        try (EmbeddedServer server = start();
                Connection connection = DriverManager.getConnection(
                        server.url("registry"),
                        server.owner().name(),
                        server.owner().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM acknowledged")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String setting(EmbeddedServer server, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.url("registry"),
                        server.application().name(),
                        server.application().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The application that dies: starts the server and commits rows one by one, saying so after each. */
    static final class Writer {

        public static void main(String[] arguments) throws SQLException {
            EmbeddedServer server = EmbeddedServer.start(new DataFolder(Path.of(arguments[0])), Durability.FULL);
            server.createDatabase("registry");
            try (Connection connection = DriverManager.getConnection(
                            server.url("registry"),
                            server.owner().name(),
                            server.owner().password());
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE acknowledged (n bigint)");
                for (long n = 1; ; n++) {
                    statement.execute("INSERT INTO acknowledged VALUES (" + n + ")");
                    System.out.println("written " + n);
                }
            }
        }
    }
}

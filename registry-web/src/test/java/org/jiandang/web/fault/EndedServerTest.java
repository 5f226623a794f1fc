package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database server that comes along is stopped and killed under people at work; its supervisor starts it again. */
@Tag("fault")
class EndedServerTest {

    /** From the end of the server to its service (R4). */
    private static final Duration BACK = Duration.ofSeconds(15);

    private static final String PAGE = "/households";

    @TempDir
    Path data;

    @Test
    @SecurityCase("X5")
    void stopped_or_killed_the_server_is_started_again_and_meanwhile_people_are_told_when_to_come_back()
            throws Exception {
        try (RegistryProcess registry = RegistryProcess.inFolder(data).start()) {
            Visitor cadre = registry.signIn("cun1");
            cadre.page(PAGE);
            JdbcTemplate all = new JdbcTemplate(superuser());
            long readings = readings(all);
            long shown = 0;
            try (Crowd village = new Crowd(8, cadre, PAGE)) {
                for (String signal : List.of("INT", "QUIT", "KILL")) {
                    registry.until("at work", BACK, () -> hasShown(village));
                    long server = serverPid();
                    signal(server, signal);
                    registry.until(signal + ": started again", BACK, () -> isAnother(server));
                    shown += shown(village);
                    village.forget();
                    registry.until(signal + ": shown again", BACK, () -> hasShown(village));
                    Crowd.assertFriendly(village.told());
                }
                signal(backendOf(all), "KILL");
                shown += shown(village);
                village.forget();
                registry.until("shown again after a backend was killed", BACK, () -> hasShown(village));
                Crowd.assertFriendly(village.told());
            }
            assertThat(Crowd.atOnce(25, cadre, PAGE))
                    .as("every connection is a good one again")
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
            assertThat(readings(all) - readings)
                    .as("whatever was shown is on record")
                    .isGreaterThanOrEqualTo(shown + 25);
            assertThat(registry.isAlive()).isTrue();
            registry.until("sealed", BACK, () -> unsealed(all) == 0);
        } finally {
            stopServer();
        }
    }

    private static boolean hasShown(Crowd village) {
        Crowd.assertFriendly(village.told());
        return village.told().stream().anyMatch(answer -> answer.status() == 200);
    }

    private static long shown(Crowd village) {
        return village.told().stream().filter(answer -> answer.status() == 200).count();
    }

    private static long readings(JdbcTemplate all) {
        return all.queryForObject(
                "SELECT count(*) FROM reg.audit_event WHERE account = 'cun1' AND outcome = 'DONE'", Long.class);
    }

    private static long unsealed(JdbcTemplate all) {
        return all.queryForObject(
                "SELECT count(*) FROM reg.audit_event e WHERE NOT EXISTS (SELECT FROM reg.audit_seal s WHERE s.event = e.id)",
                Long.class);
    }

    private static long backendOf(JdbcTemplate all) {
        return all.queryForObject(
                "SELECT min(pid) FROM pg_stat_activity WHERE usename = 'app_rw' AND backend_type = 'client backend'",
                Long.class);
    }

    private boolean isAnother(long server) {
        try {
            return Files.exists(pidFile()) && serverPid() != server;
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException beingWritten) {
            return false;
        }
    }

    private Path pidFile() {
        return data.resolve("postgres/postmaster.pid");
    }

    private long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
    }

    private PGSimpleDataSource superuser() throws IOException {
        Properties passwords = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("passwords.properties"))) {
            passwords.load(file);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:"
                + Files.readAllLines(pidFile()).get(3).strip() + "/registry");
        source.setUser("postgres");
        source.setPassword(passwords.getProperty("superuser"));
        return source;
    }

    private static void signal(long pid, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** The application was killed, and its server lives on until the next start; here there is none. */
    private void stopServer() throws IOException, InterruptedException {
        if (Files.exists(pidFile())) {
            long server = serverPid();
            signal(server, "QUIT");
            ProcessHandle.of(server).ifPresent(process -> process.onExit().join());
        }
    }
}

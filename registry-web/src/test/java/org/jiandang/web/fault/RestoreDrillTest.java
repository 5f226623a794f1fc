package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The drill of docs/operations.md §4: a backup while the registry runs, a bit that tips in a file of the database, the backup put back. */
@Tag("fault")
class RestoreDrillTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> COUNTED =
            List.of("household", "member", "resident", "annual_record", "account", "case_file", "decision");

    @TempDir
    Path folder;

    @Test
    @SecurityCase({"X14", "X15"})
    void a_bit_that_tips_is_noticed_and_the_backup_put_back_holds_everything_and_is_declared() throws Exception {
        Path backup = folder.resolve("backup");
        Map<String, Long> counts;
        try (RegistryProcess registry =
                RegistryProcess.inFolder(folder.resolve("data")).with("demo.households", "300")) {
            registry.start();
            JdbcTemplate making = superuser(registry.data());
            registry.until(
                    "made some",
                    PATIENCE,
                    () -> making.queryForObject("SELECT count(*) FROM reg.household", Long.class) > 20);
            registry.terminate();
            registry.ended(PATIENCE);
            registry.with("demo.households", "0").start();
            JdbcTemplate all = superuser(registry.data());
            counts = counts(all);
            assertThat(command("make", registry.data(), backup)).isZero();
            registry.signIn("cun1").page("/households");
            registry.until(
                    "sealed",
                    PATIENCE,
                    () -> all.queryForObject(
                                    "SELECT count(*) FROM reg.audit_event e WHERE NOT EXISTS (SELECT FROM reg.audit_seal s WHERE s.event = e.id)",
                                    Integer.class)
                            == 0);
            String file = all.queryForObject("SELECT pg_relation_filepath('reg.household')", String.class);
            registry.terminate();
            registry.ended(PATIENCE);

            tip(registry.data().resolve("postgres").resolve(file));
            registry.start();
            HttpResponse<String> page = registry.signIn("cun1").get("/households");
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.body()).contains("数据库文件有损坏", "用备份恢复").doesNotContain("Exception");
            assertThat(registry.signIn("auditadmin").page("/audit/alarms").text())
                    .contains("数据库文件损坏", "DATA_DAMAGED");
            registry.until("said to be unwell", PATIENCE, () -> health(registry) == 503);
            registry.terminate();
            registry.ended(PATIENCE);
        }
        try (RegistryProcess restored = RegistryProcess.inFolder(folder.resolve("restored"))) {
            assertThat(command("check", backup)).isZero();
            Files.createDirectories(restored.data());
            for (String kept : List.of("keys.properties", "keys.properties.audit", "audit-anchors.jsonl")) {
                Files.copy(
                        folder.resolve("data").resolve(kept),
                        restored.data().resolve(kept),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
            assertThat(command("restore", backup, restored.data())).isZero();
            restored.start();
            JdbcTemplate all = superuser(restored.data());
            assertThat(counts(all)).isEqualTo(counts);
            assertThat(restored.signIn("cun1").get("/households").statusCode()).isEqualTo(200);
            assertThat(health(restored)).isEqualTo(200);

            verified(restored, all, "END_CUT");
            Visitor auditor = restored.signIn("auditadmin");
            String declare = auditor.page("/audit/restores")
                    .select("form[action*=/audit/restores/]")
                    .attr("action");
            auditor.submit("/audit/restores", declare, Map.of("reason", "数据文件损坏，恢复当天的备份"));
            restored.signIn("secadmin").submit("/audit/restores", declare + "/confirmation", Map.of());
            verified(restored, all, null);
            assertThat(all.queryForObject(
                            "SELECT declared FROM reg.audit_check ORDER BY id DESC LIMIT 1", String.class))
                    .matches("\\d+-\\d+");
        }
    }

    private static void verified(RegistryProcess registry, JdbcTemplate all, String fault) {
        long before = all.queryForObject("SELECT count(*) FROM reg.audit_check", Long.class);
        registry.signIn("auditadmin").submit("/audit/chain", "/audit/chain", Map.of());
        registry.until(
                "verified",
                PATIENCE,
                () -> all.queryForObject("SELECT count(*) FROM reg.audit_check", Long.class) > before);
        assertThat(all.queryForObject("SELECT fault FROM reg.audit_check ORDER BY id DESC LIMIT 1", String.class))
                .isEqualTo(fault);
    }

    /** One bit of the last row of the first page. */
    private static void tip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, 8000);
            one.put(0, (byte) (one.get(0) ^ 4)).rewind();
            channel.write(one, 8000);
        }
    }

    private static int health(RegistryProcess registry) {
        return new Visitor(registry)
                .send(HttpRequest.newBuilder(registry.at("/actuator/health")).build())
                .statusCode();
    }

    private static Map<String, Long> counts(JdbcTemplate all) {
        return COUNTED.stream()
                .collect(java.util.stream.Collectors.toMap(
                        table -> table, table -> all.queryForObject("SELECT count(*) FROM reg." + table, Long.class)));
    }

    private static JdbcTemplate superuser(Path data) throws IOException {
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("passwords.properties"))) {
            passwords.load(reader);
        }
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        return new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + port + "/registry", "postgres", passwords.getProperty("superuser")));
    }

    private static int command(Object... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 4];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        command[1] = "-cp";
        command[2] = System.getProperty("java.class.path");
        command[3] = "org.jiandang.persistence.backup.BackupCommand";
        for (int i = 0; i < arguments.length; i++) {
            command[i + 4] = arguments[i].toString();
        }
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}

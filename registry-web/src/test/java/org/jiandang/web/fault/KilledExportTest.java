package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} while the file of an export is written. */
@Tag("fault")
class KilledExportTest {

    private static final String DATABASE = "fault_export";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int HOUSEHOLDS = 1_500;
    private static final String LIST = "/ledgers/L2/export?area=152222000000&year=2018&format=CSV";

    private final Imports imports = new Imports(DATABASE);

    @Test
    @SecurityCase("X2")
    void killed_in_the_middle_nothing_can_be_fetched_and_the_job_writes_the_file_anew() throws Exception {
        try (RegistryProcess registry = RegistryProcess.on(DATABASE)
                .with("db-scheduler.heartbeat-interval", "500ms")
                .with("db-scheduler.missed-heartbeats-limit", "4")) {
            registry.start();
            Visitor county = registry.signIn("xian");
            imports.letIn(registry, county, 1, HOUSEHOLDS);
            String export = Visitor.location(county.submit(LIST, "/ledgers/L2/exports", Map.of("purpose", "核对")));
            assertThat(export).startsWith("/exports/");
            registry.signIn("meng").submit(export, export + "/decision", Map.of("release", "true"));
            county.submit(export, export + "/file", Map.of());
            long job = imports.number("SELECT max(id) FROM reg.job");
            registry.until("writing", PATIENCE, () -> imports.isAt(job, "ledger.export.writing"));
            try (Hold counting = imports.hold(job)) {
                counting.reached(registry);
                assertThat(files(registry)).as("half written").hasSize(1);
                assertThat(county.file(export + "/file").body())
                        .as("asked for meanwhile")
                        .asString(StandardCharsets.UTF_8)
                        .doesNotContain("乌云");
                assertThat(imports.number("SELECT fetched FROM reg.export_record"))
                        .isZero();
                registry.kill();
            }
            List<Path> left = files(registry);
            assertThat(left).hasSize(1).allSatisfy(KilledExportTest::holdsNothingInClear);
            assertThat(imports.text("SELECT state FROM reg.export_record")).isEqualTo("RELEASED");

            registry.start();
            registry.until(
                    "written anew", PATIENCE, () -> imports.stateOfJob(job).equals("DONE"));
            assertThat(left.get(0)).doesNotExist();
            var file = registry.signIn("xian").file(export + "/file");
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file.body())))
                    .isEqualTo(imports.text("SELECT sha256 FROM reg.export_record"));
            assertThat(new String(file.body(), StandardCharsets.UTF_8).lines().count())
                    .isGreaterThan(HOUSEHOLDS);
            assertThat(files(registry)).hasSize(1).allSatisfy(KilledExportTest::holdsNothingInClear);
        }
    }

    private static void holdsNothingInClear(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(new String(bytes, charset)).doesNotContain("乌云", "好腰苏木", "1599");
        }
    }

    private static List<Path> files(RegistryProcess registry) {
        try (Stream<Path> all = Files.list(registry.data().resolve("exports"))) {
            return all.toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

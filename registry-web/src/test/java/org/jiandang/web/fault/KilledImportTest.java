package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} while an import is brought, read, judged and let in. */
@Tag("fault")
class KilledImportTest {

    private static final String DATABASE = "fault_import";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int HOUSEHOLDS = 1_500;

    private final Imports imports = new Imports(DATABASE);

    @Test
    @SecurityCase("X1")
    void killed_at_any_point_of_an_import_nothing_is_in_part_and_it_goes_on() throws IOException {
        try (RegistryProcess registry = node()) {
            registry.start();
            Visitor county = registry.signIn("xian");

            try (Hold batches = Hold.take(imports.superuser(), "LOCK TABLE reg.import_batch IN SHARE MODE")) {
                var brought = CompletableFuture.runAsync(() -> Imports.upload(county, 1, HOUSEHOLDS));
                batches.reached(registry);
                registry.kill();
                assertThat(brought).failsWithin(PATIENCE);
            }
            assertThat(imports.number("SELECT count(*) FROM reg.import_batch")).isZero();
            assertThat(files(registry)).as("kept before its row").hasSize(1);
            registry.start();
            registry.until("swept", PATIENCE, () -> files(registry).isEmpty());

            Visitor again = registry.signIn("xian");
            String batch = Imports.upload(again, 1, HOUSEHOLDS);
            long check = imports.check(again, batch);
            for (String step : List.of("exchange.step.reading", "exchange.step.judging")) {
                registry.until("at " + step, PATIENCE, () -> imports.isAt(check, step));
                try (Hold counting = imports.hold(check)) {
                    counting.reached(registry);
                    registry.kill();
                }
                assertThat(imports.state(batch)).as("killed at %s", step).isEqualTo("CHECKING");
                assertThat(imports.number("SELECT count(*) FROM reg.import_outcome"))
                        .isZero();
                registry.start();
            }
            registry.until("checked", PATIENCE, () -> imports.stateOfJob(check).equals("DONE"));
            assertThat(imports.state(batch)).isEqualTo("CHECKED");

            Visitor last = registry.signIn("xian");
            long commit;
            try (Hold outcomes = Hold.take(imports.superuser(), "LOCK TABLE reg.import_outcome IN SHARE MODE")) {
                commit = imports.commit(last, batch);
                outcomes.reached(registry);
                registry.kill();
            }
            assertThat(imports.state(batch)).isEqualTo("COMMITTING");
            imports.nothingIsInPart();
            registry.start();
            registry.until("let in", PATIENCE, () -> imports.stateOfJob(commit).equals("DONE"));
            assertThat(imports.state(batch)).isEqualTo("COMMITTED");
            assertThat(imports.households()).isEqualTo(HOUSEHOLDS);
            imports.nothingIsInPart();
            assertThat(registry.signIn("xian").page(batch).text()).contains("入库回执");
            assertThat(files(registry))
                    .as("the sealed file of the batch, and nothing else")
                    .hasSize(1);
        }
    }

    @Test
    @SecurityCase("X1")
    void an_import_that_took_its_process_down_three_times_is_given_back_to_who_brought_it() {
        try (RegistryProcess registry = node()) {
            registry.start();
            Visitor county = registry.signIn("xian");
            String batch = Imports.upload(county, 100_000, HOUSEHOLDS);
            long check = imports.check(county, batch);
            for (int attempt = 1; attempt <= 3; attempt++) {
                int now = attempt;
                registry.until(
                        "begun",
                        PATIENCE,
                        () -> imports.number("SELECT attempts FROM reg.job WHERE id = " + check) == now);
                try (Hold counting = imports.hold(check)) {
                    counting.reached(registry);
                    registry.kill();
                }
                registry.start();
            }
            registry.until("given up", PATIENCE, () -> imports.stateOfJob(check).equals("FAILED"));
            assertThat(registry.signIn("xian").page(batch).text()).contains("任务多次中断");
            assertThat(imports.state(batch)).isEqualTo("UPLOADED");
            long again = imports.check(registry.signIn("xian"), batch);
            registry.until("checked", PATIENCE, () -> imports.stateOfJob(again).equals("DONE"));
            assertThat(imports.state(batch)).isEqualTo("CHECKED");
        }
    }

    /** A job of a killed process is taken up by the next one after two seconds. */
    private static RegistryProcess node() {
        return RegistryProcess.on(DATABASE)
                .with("db-scheduler.heartbeat-interval", "500ms")
                .with("db-scheduler.missed-heartbeats-limit", "4");
    }

    private static List<Path> files(RegistryProcess registry) {
        Path folder = registry.data().resolve("imports");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

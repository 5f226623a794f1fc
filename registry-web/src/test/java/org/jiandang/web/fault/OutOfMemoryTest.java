package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One request needs more memory than there is: the process ends instead of limping on, and is started again. */
class OutOfMemoryTest {

    private static final String DATABASE = "fault_memory";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int HUGE = 49_000_000;
    private static final String ENDS = "-XX:+ExitOnOutOfMemoryError";

    private final Imports imports = new Imports(DATABASE);

    @Test
    @Tag("fault")
    @SecurityCase("X11")
    void a_huge_file_ends_the_process_and_after_the_next_start_nothing_is_in_part() {
        try (RegistryProcess registry = RegistryProcess.on(DATABASE).java("-Xmx208m")) {
            registry.start();
            Visitor county = registry.signIn("xian");
            imports.letIn(registry, county, 1, 20);
            var form = county.form("/imports", "/imports");
            byte[] huge = "户编号,姓名,证件号码\n".repeat(HUGE / 31).getBytes(StandardCharsets.UTF_8);
            var asked = CompletableFuture.runAsync(() -> county.upload("/imports", form, "file", "huge.csv", huge));
            assertThat(registry.ended(PATIENCE))
                    .as("ended by the first lack of memory")
                    .isEqualTo(3);
            assertThat(asked).failsWithin(PATIENCE);

            registry.start();
            imports.nothingIsInPart();
            assertThat(imports.number("SELECT count(*) FROM reg.import_batch")).isEqualTo(1);
            assertThat(registry.data().resolve("imports")).isDirectoryNotContaining("glob:**.part");
            imports.letIn(registry, registry.signIn("xian"), 1_000, 20);
            imports.nothingIsInPart();
        }
    }

    @Test
    void every_shipped_way_of_starting_ends_a_process_that_lacks_memory() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        for (String way : List.of("Dockerfile", "docs/operations.md", "registry-web/pom.xml")) {
            assertThat(Files.readString(root.resolve(way))).as(way).contains(ENDS);
        }
        assertThat(Files.readString(root.resolve("docker-compose.yml"))).contains("restart: unless-stopped");
        assertThat(Files.readString(root.resolve("docs/operations.md"))).contains("Restart=on-failure");
    }
}

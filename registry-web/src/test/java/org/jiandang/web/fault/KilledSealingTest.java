package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code kill -9} while the record of acts is sealed. */
@Tag("fault")
class KilledSealingTest {

    private static final String DATABASE = "fault_sealing";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern SEQ = Pattern.compile("^\\{\"seq\" ?: ?(\\d+),.*}$");

    @Test
    @SecurityCase("X4")
    void killed_in_the_middle_of_sealing_the_chain_goes_on_and_verifies() throws IOException {
        try (RegistryProcess registry = RegistryProcess.on(DATABASE)) {
            Path copy = registry.data().resolve("copy.jsonl");
            registry.with("registry.audit.copy", copy.toString()).start();
            DataSource superuser = TestServer.get().superuser(DATABASE);
            JdbcTemplate all = new JdbcTemplate(superuser);
            long before = 0;
            for (int round = 0; round < 2; round++) {
                try (Hold seals = Hold.take(superuser, "LOCK TABLE reg.audit_seal IN SHARE MODE")) {
                    before = count(all, "reg.audit_seal");
                    registry.signIn("cun1").page("/households");
                    seals.reached(registry);
                    registry.kill();
                }
                assertThat(count(all, "reg.audit_seal")).isEqualTo(before);
                assertThat(unsealed(all)).as("recorded, and not sealed yet").isPositive();
                registry.start();
                registry.until("sealed", PATIENCE, () -> unsealed(all) == 0);
            }
            Visitor auditor = registry.signIn("auditadmin");
            auditor.submit("/audit/chain", "/audit/chain", Map.of());
            registry.until("verified", PATIENCE, () -> count(all, "reg.audit_check") == 1);
            Map<String, Object> check = all.queryForMap("SELECT events, fault FROM reg.audit_check");
            assertThat(check.get("fault")).isNull();
            assertThat((Long) check.get("events")).isGreaterThan(before);
            registry.terminate();
            registry.ended(PATIENCE);
            assertThat(copied(copy))
                    .as("each seal once and in order in the copy")
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, count(all, "reg.audit_seal"))
                            .boxed()
                            .toList());
        }
    }

    private static List<Long> copied(Path copy) throws IOException {
        return Files.readAllLines(copy).stream()
                .map(SEQ::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(line -> Long.parseLong(line.group(1)))
                .toList();
    }

    private static long count(JdbcTemplate all, String table) {
        return all.queryForObject("SELECT count(*) FROM " + table, Long.class);
    }

    private static long unsealed(JdbcTemplate all) {
        return all.queryForObject(
                "SELECT count(*) FROM reg.audit_event e WHERE NOT EXISTS (SELECT FROM reg.audit_seal s WHERE s.event = e.id)",
                Long.class);
    }
}

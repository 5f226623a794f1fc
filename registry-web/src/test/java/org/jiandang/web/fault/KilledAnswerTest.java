package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} when a decision is committed and its page is not answered yet. */
@Tag("fault")
class KilledAnswerTest {

    private static final String DATABASE = "fault_answer";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Imports imports = new Imports(DATABASE);

    @Test
    @SecurityCase("X3")
    void killed_before_the_answer_the_decision_is_there_once_and_the_retry_shows_it() {
        try (RegistryProcess registry = RegistryProcess.on(DATABASE)) {
            registry.start();
            imports.letIn(registry, registry.signIn("xian"), 1, 3, home("152222103000"), home("152222103202"));
            String household = imports.text("SELECT county_code || '-' || serial FROM reg.household LIMIT 1");
            Visitor cadre = registry.signIn("cun1");
            String page = "/exits/new?household=" + household;
            Map<String, String> form = cadre.form(page, "/exits");
            Map<String, String> filled = Map.of("nominate.opinion", "收入稳定，申请脱贫。");

            try (Hold session = Hold.take(
                    imports.superuser(), "SELECT FROM reg.spring_session WHERE principal_name = 'cun1' FOR UPDATE")) {
                var answer = CompletableFuture.runAsync(() -> cadre.post("/exits", form, filled));
                session.reached(registry);
                registry.until("decided", Duration.ofSeconds(4), () -> decisions() == 1);
                registry.kill();
                assertThat(answer).failsWithin(PATIENCE);
            }
            registry.start();
            assertThat(decisions()).isEqualTo(1);
            var retried = cadre.post("/exits", form, filled);
            assertThat(retried.statusCode()).as(retried.body()).isEqualTo(303);
            assertThat(Visitor.location(retried)).matches("/cases/\\d{6}-\\d+");
            assertThat(cadre.page(Visitor.location(retried)).text()).contains("收入稳定，申请脱贫。");
            assertThat(decisions()).isEqualTo(1);
            assertThat(imports.number("SELECT count(*) FROM reg.case_file")).isEqualTo(1);
        }
    }

    private long decisions() {
        return imports.number("SELECT count(*) FROM reg.decision");
    }

    private String home(String code) {
        return imports.text("SELECT name FROM reg.region WHERE code = '" + code + "' ORDER BY 1 LIMIT 1");
    }
}

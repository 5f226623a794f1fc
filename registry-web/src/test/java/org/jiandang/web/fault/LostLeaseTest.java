package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jiandang.testing.SecurityCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node that stood still goes on after another has taken over its job. */
@Tag("fault")
class LostLeaseTest {

    private static final String DATABASE = "fault_lease";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int HOUSEHOLDS = 600;

    private final Imports imports = new Imports(DATABASE);

    @Test
    @SecurityCase("X12")
    void whoever_stood_still_writes_nothing_more_once_another_has_taken_over() {
        try (RegistryProcess first = node();
                RegistryProcess second = node()) {
            first.start();
            Visitor county = first.signIn("xian");
            String batch = Imports.upload(county, 1, HOUSEHOLDS);
            long check = imports.check(county, batch);
            first.until("checked", PATIENCE, () -> imports.stateOfJob(check).equals("DONE"));

            long commit;
            try (Hold outcomes = Hold.take(imports.superuser(), "LOCK TABLE reg.import_outcome IN SHARE MODE")) {
                commit = imports.commit(county, batch);
                outcomes.reached(first);
                first.freeze();
            }
            assertThat(imports.households()).as("written, not committed").isZero();
            second.start();
            second.until("taken over", PATIENCE, () -> imports.state(batch).equals("COMMITTED"));
            goesOn(first, commit);
            assertThat(imports.state(batch)).isEqualTo("COMMITTED");
            assertThat(imports.households()).isEqualTo(HOUSEHOLDS);
            assertThat(imports.number("SELECT count(*) FROM reg.audit_event WHERE action = 'IMPORT_COMMIT'"))
                    .isEqualTo(1);
            imports.nothingIsInPart();

            second.freeze();
            first.signIn("xian").submit("/rechecks", "/rechecks", Map.of("area", "152222000000"));
            long recheck = imports.number("SELECT max(id) FROM reg.job");
            first.until("judging", PATIENCE, () -> imports.stateOfJob(recheck).equals("RUNNING"));
            try (Hold counting = imports.hold(recheck)) {
                counting.reached(first);
                first.freeze();
            }
            second.goOn();
            second.until(
                    "taken over", PATIENCE, () -> imports.stateOfJob(recheck).equals("DONE"));
            goesOn(first, recheck);
            assertThat(imports.text("SELECT state FROM reg.recheck_run")).isEqualTo("DONE");
            assertThat(imports.number("SELECT judged FROM reg.recheck_run")).isEqualTo(HOUSEHOLDS);
            assertThat(imports.number("SELECT count(*) FROM reg.audit_event WHERE action = 'END_RECHECK'"))
                    .isEqualTo(1);
        }
    }

    /** The frozen one wakes up, finds that the job is no longer its own, and serves on. */
    private void goesOn(RegistryProcess registry, long job) {
        registry.goOn();
        registry.until(
                "noticed",
                PATIENCE,
                () -> registry.said().contains("Job " + job + " was taken over")
                        || registry.said().contains("job " + job + " is left as it stands"));
        registry.until("ready", PATIENCE, registry::isReady);
        assertThat(imports.stateOfJob(job)).isEqualTo("DONE");
        assertThat(imports.number("SELECT attempts FROM reg.job WHERE id = " + job))
                .isEqualTo(2);
        assertThat(imports.number("SELECT count(*) FROM reg.scheduled_tasks WHERE task_instance = '" + job + "'"))
                .isZero();
    }

    /** Two seconds without a sign of life and the job is another's. */
    private static RegistryProcess node() {
        return RegistryProcess.on(DATABASE)
                .with("db-scheduler.heartbeat-interval", "500ms")
                .with("db-scheduler.missed-heartbeats-limit", "4");
    }
}

package org.jiandang.web.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two nodes that migrate at once, and one that dies while it migrates. */
@Tag("fault")
class MigrationFaultTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Columns, constraints, functions and triggers: what a script leaves behind. From the catalogue alone, which no lock of a table closes. */
    private static final String SHAPE = """
            SELECT format('column %s.%s %s %s', c.relname, a.attname, a.atttypid, a.attnotnull)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = 'reg'::regnamespace AND c.relkind IN ('r', 'p', 'v')
              AND a.atttypid < 16384
            UNION SELECT format('constraint %s', conname) FROM pg_constraint WHERE connamespace = 'reg'::regnamespace
            UNION SELECT format('function %s %s', proname, md5(prosrc)) FROM pg_proc WHERE pronamespace = 'reg'::regnamespace
            UNION SELECT format('trigger %s.%s %s', c.relname, tgname, tgenabled) FROM pg_trigger t
            JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'reg'::regnamespace AND NOT tgisinternal
            ORDER BY 1""";

    @Test
    @SecurityCase("X13")
    void of_two_nodes_that_start_at_once_on_an_empty_database_one_migrates_and_both_serve() {
        JdbcTemplate all = empty("fault_two_nodes");
        try (RegistryProcess one = RegistryProcess.on("fault_two_nodes");
                RegistryProcess other = RegistryProcess.on("fault_two_nodes")) {
            one.launch();
            other.launch();
            one.until("ready", PATIENCE, one::isReady);
            other.until("ready", PATIENCE, other::isReady);
            complete(all);
            assertThat(one.signIn("cun1").page("/").text()).isNotEmpty();
            assertThat(other.signIn("zhen1").page("/").text()).isNotEmpty();
        }
    }

    @Test
    @SecurityCase("X13")
    void killed_in_the_middle_of_a_script_nothing_of_it_is_kept_and_the_next_start_goes_on_with_it() {
        JdbcTemplate all = empty("fault_killed_migration");
        DataSource superuser = TestServer.get().superuser("fault_killed_migration");
        try (RegistryProcess registry = RegistryProcess.on("fault_killed_migration")) {
            registry.launch();
            registry.until("beyond the table", PATIENCE, () -> exists(all, "reg.household"));
            List<String> before;
            int scripts;
            try (Hold household = Hold.take(superuser, "LOCK TABLE reg.household IN ACCESS SHARE MODE")) {
                household.reached(registry);
                registry.kill();
                before = shape(all);
                scripts = scripts(all);
            }
            await().atMost(PATIENCE)
                    .until(() -> all.queryForObject(
                                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'app_owner'",
                                    Integer.class)
                            == 0);
            assertThat(scripts(all)).isEqualTo(scripts).isBetween(1, complete() - 1);
            assertThat(shape(all)).isEqualTo(before);
            registry.start();
            complete(all);
        }
    }

    private static JdbcTemplate empty(String database) {
        TestServer.get().makeDatabase(database);
        JdbcTemplate all = new JdbcTemplate(TestServer.get().superuser(database));
        assertThat(exists(all, "reg.region")).isFalse();
        return all;
    }

    /** Every script once, and the tables of a database that was migrated in peace. */
    private static void complete(JdbcTemplate all) {
        assertThat(scripts(all)).isEqualTo(complete());
        assertThat(all.queryForObject(
                        "SELECT count(*) FROM reg.flyway_schema_history WHERE NOT success OR version IN"
                                + " (SELECT version FROM reg.flyway_schema_history GROUP BY version HAVING count(*) > 1)",
                        Integer.class))
                .isZero();
        assertThat(shape(all)).isEqualTo(shape(new JdbcTemplate(TestServer.get().superuser(model()))));
    }

    private static int complete() {
        return scripts(new JdbcTemplate(TestServer.get().superuser(model())));
    }

    private static String model() {
        RegistryProcess.on("fault_model").close();
        return "fault_model";
    }

    private static List<String> shape(JdbcTemplate all) {
        return all.queryForList(SHAPE, String.class);
    }

    private static int scripts(JdbcTemplate all) {
        return all.queryForObject(
                "SELECT count(*) FROM reg.flyway_schema_history WHERE version IS NOT NULL", Integer.class);
    }

    private static boolean exists(JdbcTemplate all, String table) {
        return all.queryForObject("SELECT to_regclass(?) IS NOT NULL", Boolean.class, table);
    }
}

package org.jiandang.persistence.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which program may work on which database. */
class VersionCheckTest {

    private final TestServer server = TestServer.get();

    @Test
    @SecurityCase("X14")
    void an_older_database_is_migrated_and_keeps_what_it_holds() {
        JdbcTemplate all = database("version_old");
        VersionCheck.migrate(flyway("version_old", "100"));
        all.execute("INSERT INTO reg.person (code, name) VALUES ('P0000000001', '阿拉坦')");
        Flyway now = flyway("version_old", "latest");
        VersionCheck.pass(now);
        VersionCheck.migrate(now);
        assertThat(now.info().pending()).isEmpty();
        assertThat(all.queryForList("SELECT name FROM reg.person", String.class))
                .containsExactly("阿拉坦");
    }

    @Test
    @SecurityCase("X14")
    void a_newer_database_is_refused_with_what_to_do_and_left_as_it_is() {
        JdbcTemplate all = database("version_new");
        VersionCheck.migrate(flyway("version_new", "latest"));
        all.execute(
                "INSERT INTO reg.flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) VALUES (9999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'app_owner', 1, true)");
        Flyway older = flyway("version_new", "latest");
        assertThatThrownBy(() -> VersionCheck.pass(older))
                .isInstanceOfSatisfying(
                        RefusedToStart.class,
                        refused -> assertThat(refused.remedy())
                                .contains("newer program", "backup made before the upgrade"))
                .hasMessageContaining("V999__later.sql");
        assertThat(older.info().current().getScript()).isEqualTo("V999__later.sql");
    }

    @Test
    void a_database_of_other_scripts_is_refused_with_what_to_do() {
        JdbcTemplate all = database("version_other");
        VersionCheck.migrate(flyway("version_other", "10"));
        all.execute("UPDATE reg.flyway_schema_history SET checksum = checksum + 1 WHERE version = '001'");
        Flyway now = flyway("version_other", "latest");
        VersionCheck.pass(now);
        assertThatThrownBy(() -> VersionCheck.migrate(now))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("001");
        assertThat(now.info().current().getScript()).startsWith("V010");
    }

    private JdbcTemplate database(String name) {
        server.makeDatabase(name);
        return new JdbcTemplate(server.superuser(name));
    }

    private Flyway flyway(String name, String target) {
        FlywayConnectionDetails owner = server.owner(name);
        return Flyway.configure()
                .dataSource(new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()))
                .schemas("reg")
                .defaultSchema("reg")
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }
}

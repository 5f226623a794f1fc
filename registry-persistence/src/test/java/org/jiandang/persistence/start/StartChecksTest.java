package org.jiandang.persistence.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.Probe;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
@OwnDatabase
class StartChecksTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource application;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void the_two_log_ins_pass() {
        assertThatCode(() -> LogInCheck.pass(application, ownerDataSource())).doesNotThrowAnyException();
    }

    @Test
    void an_owning_log_in_is_refused() {
        assertThatThrownBy(() -> LogInCheck.pass(ownerDataSource(), application))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("'app_owner' owns tables");
    }

    @Test
    void a_superuser_is_refused_and_told_what_to_do() {
        DataSource superuser = TestServer.get().superuser("postgres");
        assertThatThrownBy(() -> LogInCheck.pass(superuser, ownerDataSource()))
                .isInstanceOfSatisfying(
                        RefusedToStart.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.remedy())
                                .contains("db/roles.sql", "SPRING_FLYWAY_USER"))
                .hasMessageContaining("is a superuser");
    }

    @Test
    void one_log_in_for_both_is_refused() {
        assertThatThrownBy(() -> LogInCheck.pass(application, application))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("also the log-in that migrates");
    }

    @Test
    void a_table_left_open_is_refused_until_it_is_closed() {
        JdbcTemplate sql = Probe.make(owner, "probe");
        assertThatCode(() -> OpenTables.refuse(jdbc)).doesNotThrowAnyException();
        sql.execute("SELECT reg.open_for_migration('reg.probe')");
        assertThatThrownBy(() -> OpenTables.refuse(jdbc))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("probe, probe_history");
        sql.execute("SELECT reg.close_after_migration('reg.probe')");
        assertThatCode(() -> OpenTables.refuse(jdbc)).doesNotThrowAnyException();
    }

    @Test
    void clocks_apart_are_refused() {
        assertThatCode(() -> ClockCheck.pass(Clock.systemUTC(), jdbc)).doesNotThrowAnyException();
        for (Duration off : new Duration[] {Duration.ofSeconds(30), Duration.ofSeconds(-30)}) {
            assertThatThrownBy(() -> ClockCheck.pass(Clock.offset(Clock.systemUTC(), off), jdbc))
                    .isInstanceOf(RefusedToStart.class)
                    .hasMessageContaining("seconds apart");
        }
    }

    private DataSource ownerDataSource() {
        return OwnerSql.on(owner).getDataSource();
    }
}

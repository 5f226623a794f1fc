package org.jiandang.persistence.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jiandang.persistence.scope.Patience;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.Probe;
import org.jiandang.testing.RegistryTest;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RegistryTest
@OwnDatabase
class StartChecksTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource application;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    PlatformTransactionManager transactions;

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
                        refused -> assertThat(refused.remedy()).contains("db/roles.sql", "SPRING_FLYWAY_USER"))
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
    void a_policy_of_another_wording_and_a_second_one_are_refused() {
        JdbcTemplate sql = Probe.make(owner, "loose_probe");
        assertThatCode(() -> OpenTables.refuse(jdbc)).doesNotThrowAnyException();
        for (String loose : List.of(
                "DROP POLICY area ON reg.loose_probe; CREATE POLICY area ON reg.loose_probe TO app_rw USING (true)",
                "DROP POLICY area ON reg.loose_probe; CREATE POLICY area ON reg.loose_probe TO app_rw"
                        + " USING (village_code LIKE current_setting('app.lo', true) || '%')",
                "CREATE POLICY beside ON reg.loose_probe FOR SELECT TO PUBLIC USING (true)")) {
            sql.execute(loose);
            assertThatThrownBy(() -> OpenTables.refuse(jdbc))
                    .as(loose)
                    .isInstanceOf(RefusedToStart.class)
                    .hasMessageContaining("loose_probe");
            sql.execute("DROP POLICY IF EXISTS beside ON reg.loose_probe");
            sql.execute("SELECT reg.guard_area('reg.loose_probe')");
            assertThatCode(() -> OpenTables.refuse(jdbc)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_log_in_that_can_become_more_is_refused_through_any_number_of_memberships() {
        JdbcTemplate superuser = new JdbcTemplate(TestServer.get().superuser("postgres"));
        superuser.execute("CREATE ROLE start_probe_between NOLOGIN");
        try {
            superuser.execute("GRANT app_lookup TO start_probe_between");
            superuser.execute("GRANT start_probe_between TO app_rw");
            assertThatThrownBy(() -> LogInCheck.pass(application, ownerDataSource()))
                    .isInstanceOf(RefusedToStart.class)
                    .hasMessageContaining("could become it");
        } finally {
            superuser.execute("DROP ROLE start_probe_between");
        }
        assertThatCode(() -> LogInCheck.pass(application, ownerDataSource())).doesNotThrowAnyException();
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

    @Test
    void a_superuser_that_migrates_is_refused() {
        assertThatThrownBy(() -> LogInCheck.pass(application, TestServer.get().superuser("postgres")))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("The migrations' database log-in 'postgres' is a superuser");
    }

    @Test
    void the_settings_are_read_from_the_server_itself() {
        MockEnvironment near = with("spring.datasource.url=jdbc:postgresql://localhost/registry");
        boolean loses = "off".equals(jdbc.sql("SHOW fsync").query(String.class).single());
        if (loses) {
            assertThatThrownBy(() -> ServerCheck.pass(jdbc, near))
                    .isInstanceOf(RefusedToStart.class)
                    .hasMessageContaining("fsync is off");
        } else {
            assertThatCode(() -> ServerCheck.pass(jdbc, near)).doesNotThrowAnyException();
        }
    }

    @Test
    void missing_default_and_short_passwords_are_refused() {
        for (String bad : List.of("", "postgres", "app_rw", "changeme123", "short-1")) {
            assertThatThrownBy(() -> SecretsCheck.pass(given(bad, "b1946ac92492d2347c6235b4")))
                    .as(bad)
                    .isInstanceOf(RefusedToStart.class)
                    .hasMessageContaining("spring.datasource.password");
            assertThatThrownBy(() -> SecretsCheck.pass(given("b1946ac92492d2347c6235b4", bad)))
                    .as(bad)
                    .hasMessageContaining("spring.flyway.password");
        }
        assertThatCode(() -> SecretsCheck.pass(given("b1946ac92492d2347c6235b4", "591785b794601e212b260e25")))
                .doesNotThrowAnyException();
    }

    @Test
    @SecurityCase("U10")
    void real_use_without_tls_or_a_named_proxy_is_refused() {
        for (String open : List.of(
                "server.port=8080",
                "server.address=0.0.0.0",
                "server.tomcat.remoteip.internal-proxies=10[.]1[.]1[.]5")) {
            assertThatThrownBy(() -> TransportCheck.pass(with(open)))
                    .as(open)
                    .isInstanceOf(RefusedToStart.class)
                    .hasMessageContaining("without TLS");
        }
        assertThatCode(() -> TransportCheck.pass(with("server.ssl.certificate=/etc/tls/cert.pem")))
                .doesNotThrowAnyException();
        for (String address : List.of("0.0.0.0", "127.0.0.1")) {
            assertThatCode(() -> TransportCheck.pass(
                            behind("native", "10[.]1[.]1[.]5").withProperty("server.address", address)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_registry_on_its_own_machine_says_which_proxy_stands_before_it_or_that_none_does() {
        assertThatThrownBy(() -> TransportCheck.pass(with("server.address=127.0.0.1")))
                .isInstanceOf(RefusedToStart.class)
                .hasMessageContaining("who stands before it")
                .satisfies(refused -> assertThat(((RefusedToStart) refused).remedy())
                        .contains("server.forward-headers-strategy=native", "internal-proxies", "registry.proxy=none"));
        assertThatCode(() ->
                        TransportCheck.pass(with("server.address=127.0.0.1").withProperty("registry.proxy", "none")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> TransportCheck.pass(with("registry.proxy=none")))
                .as("open to the network")
                .hasMessageContaining("without TLS");
    }

    @Test
    void headers_that_say_who_calls_are_believed_of_a_named_proxy_only() {
        for (MockEnvironment wide : List.of(
                with("server.forward-headers-strategy=native"),
                behind("framework", "10[.]1[.]1[.]5"),
                behind("native", ".*"),
                behind("native", "[0-9.]+"),
                behind("native", "("),
                with("server.ssl.certificate=/etc/tls/cert.pem")
                        .withProperty("server.forward-headers-strategy", "native"))) {
            assertThatThrownBy(() -> TransportCheck.pass(wide))
                    .isInstanceOf(RefusedToStart.class)
                    .hasMessageContaining("without naming the proxy");
        }
    }

    private static MockEnvironment behind(String strategy, String proxies) {
        return with("server.forward-headers-strategy=" + strategy)
                .withProperty("server.tomcat.remoteip.internal-proxies", proxies);
    }

    private static MockEnvironment with(String setting) {
        return new MockEnvironment()
                .withProperty(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
    }

    @Test
    void every_connection_has_its_limits_and_a_job_longer_ones() throws SQLException {
        assertThat(limits()).isEqualTo("30s 5s 1min");
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> assertThat(limits()).isEqualTo("30s 5s 1min"));
        Patience.ofJob(() ->
                transaction.executeWithoutResult(status -> assertThat(limits()).isEqualTo("10min 30s 10min")));
        assertThat(limits()).as("the next user of the connection").isEqualTo("30s 5s 1min");
        assertThat(application.unwrap(HikariDataSource.class).getConnectionTimeout())
                .isEqualTo(2500);
    }

    private String limits() {
        return jdbc.sql("SELECT concat_ws(' ', current_setting('statement_timeout'), current_setting('lock_timeout'),"
                        + " current_setting('idle_in_transaction_session_timeout'))")
                .query(String.class)
                .single();
    }

    private static MockEnvironment given(String application, String owner) {
        return new MockEnvironment()
                .withProperty("registry.keys", "/nowhere/keys.properties")
                .withProperty("spring.datasource.url", "jdbc:postgresql://host/registry")
                .withProperty("spring.datasource.username", "app_rw")
                .withProperty("spring.datasource.password", application)
                .withProperty("spring.flyway.user", "app_owner")
                .withProperty("spring.flyway.password", owner);
    }

    private DataSource ownerDataSource() {
        return OwnerSql.on(owner).getDataSource();
    }
}

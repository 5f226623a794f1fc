package org.jiandang.persistence.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    void a_server_that_may_lose_what_it_acknowledged_is_refused_setting_by_setting() {
        Map<String, String> safe = Map.of(
                "server_version_num", "150014",
                "fsync", "on",
                "full_page_writes", "on",
                "synchronous_commit", "on",
                "row_security", "on",
                "data_checksums", "on",
                "data_sync_retry", "off");
        assertThatCode(() -> ServerCheck.judge(safe)).doesNotThrowAnyException();
        for (String wrong : List.of(
                "fsync=off",
                "full_page_writes=off",
                "synchronous_commit=off",
                "row_security=off",
                "data_checksums=off",
                "data_sync_retry=on",
                "server_version_num=140019",
                "server_version_num=150013",
                "server_version_num=160009",
                "server_version_num=170005")) {
            Map<String, String> unsafe = new HashMap<>(safe);
            unsafe.put(wrong.substring(0, wrong.indexOf('=')), wrong.substring(wrong.indexOf('=') + 1));
            assertThatThrownBy(() -> ServerCheck.judge(unsafe))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            RefusedToStart.class,
                            refused -> assertThat(refused.remedy()).isNotBlank());
        }
    }

    @Test
    void the_settings_are_read_from_the_server_itself() {
        boolean loses = "off".equals(jdbc.sql("SHOW fsync").query(String.class).single());
        if (loses) {
            assertThatThrownBy(() -> ServerCheck.pass(jdbc))
                    .isInstanceOf(RefusedToStart.class)
                    .hasMessageContaining("fsync is off");
        } else {
            assertThatCode(() -> ServerCheck.pass(jdbc)).doesNotThrowAnyException();
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
    void what_is_open_for_debugging_is_refused() {
        assertThatCode(() -> DebugCheck.pass(new MockEnvironment(), List.of("-Xmx2g")))
                .doesNotThrowAnyException();
        for (String wrong : List.of(
                "debug=true",
                "trace=",
                "spring.jpa.show-sql=true",
                "logging.level.root=debug",
                "logging.level.org.hibernate.orm.jdbc.bind=TRACE",
                "management.endpoints.web.exposure.include=health,env")) {
            MockEnvironment settings = new MockEnvironment()
                    .withProperty(wrong.substring(0, wrong.indexOf('=')), wrong.substring(wrong.indexOf('=') + 1));
            assertThatThrownBy(() -> DebugCheck.pass(settings, List.of()))
                    .as(wrong)
                    .isInstanceOf(RefusedToStart.class);
        }
        assertThatThrownBy(() -> DebugCheck.pass(
                        new MockEnvironment(), List.of("-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005")))
                .hasMessageContaining("jdwp");
    }

    @Test
    @SecurityCase("U10")
    void real_use_without_tls_or_a_named_proxy_is_refused() {
        for (String open : List.of(
                "server.port=8080",
                "server.address=0.0.0.0",
                "server.forward-headers-strategy=native",
                "server.tomcat.remoteip.internal-proxies=.*")) {
            assertThatThrownBy(() -> TransportCheck.pass(with(open)))
                    .as(open)
                    .isInstanceOf(RefusedToStart.class)
                    .hasMessageContaining("without TLS");
        }
        assertThatCode(() -> TransportCheck.pass(with("server.ssl.certificate=/etc/tls/cert.pem")))
                .doesNotThrowAnyException();
        assertThatCode(() -> TransportCheck.pass(with("server.address=127.0.0.1")))
                .doesNotThrowAnyException();
        assertThatCode(() -> TransportCheck.pass(with("server.forward-headers-strategy=native")
                        .withProperty("server.tomcat.remoteip.internal-proxies", "10\\.1\\.1\\.5")))
                .doesNotThrowAnyException();
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

package org.jiandang.persistence.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.demo.UseMode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.mock.env.MockEnvironment;

/** What is judged from settings alone, of the server and of the registry. */
class SettingsChecksTest {

    @Test
    void the_demonstration_is_what_nothing_or_example_says_and_real_use_is_none() {
        assertThat(ModeCheck.pass(new MockEnvironment())).isEqualTo(UseMode.DEMONSTRATION);
        assertThat(ModeCheck.pass(with("demo=example"))).isEqualTo(UseMode.DEMONSTRATION);
        assertThat(ModeCheck.pass(with("demo=none"))).isEqualTo(UseMode.REAL);
    }

    @Test
    void a_mode_that_is_misspelt_refuses_the_start_and_says_what_to_write() {
        for (String slip : List.of("", " ", "None", "NONE", "none ", "no", "false", "real", "foo", "Example")) {
            assertThatThrownBy(() -> ModeCheck.pass(with("demo=" + slip)))
                    .as("demo=%s", slip)
                    .isInstanceOfSatisfying(
                            RefusedToStart.class,
                            refused -> assertThat(refused.remedy()).contains("--demo=none", "--demo=example"));
        }
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
                "data_sync_retry", "off",
                "log_error_verbosity", "terse");
        assertThatCode(() -> ServerCheck.judge(safe)).doesNotThrowAnyException();
        for (String wrong : List.of(
                "fsync=off",
                "full_page_writes=off",
                "synchronous_commit=off",
                "row_security=off",
                "data_checksums=off",
                "data_sync_retry=on",
                "password_encryption=md5",
                "log_statement=mod",
                "log_statement=all",
                "log_min_error_statement=error",
                "log_error_verbosity=default",
                "log_parameter_max_length_on_error=-1",
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
    void slow_statements_may_be_logged_without_their_values_only() {
        Map<String, String> slow = new HashMap<>(Map.of(
                "server_version_num", "180000",
                "data_checksums", "on",
                "log_min_duration_statement", "500",
                "log_parameter_max_length", "0"));
        assertThatCode(() -> ServerCheck.judge(slow)).doesNotThrowAnyException();
        slow.put("log_parameter_max_length", "-1");
        assertThatThrownBy(() -> ServerCheck.judge(slow)).hasMessageContaining("slow statements with their values");
    }

    @Test
    void a_server_elsewhere_shows_a_certificate_of_its_name_or_the_start_is_refused() {
        for (String near : List.of(
                "jdbc:postgresql://localhost:5432/registry",
                "jdbc:postgresql://127.0.0.1/registry",
                "jdbc:postgresql://[::1]:5432/registry",
                "jdbc:postgresql://db.county.example:5432/registry?sslrootcert=/etc/ca.pem&sslmode=verify-full")) {
            assertThatCode(() -> ServerCheck.encrypted(near)).as(near).doesNotThrowAnyException();
        }
        for (String far : List.of(
                "jdbc:postgresql://db.county.example:5432/registry",
                "jdbc:postgresql://10.1.0.7/registry?sslmode=require",
                "jdbc:postgresql://localhost:5432,10.1.0.7:5432/registry",
                "jdbc:postgresql://localhost.example/registry",
                "jdbc:postgresql://db/registry?x=sslmode=verify-full&sslmode=disable",
                "jdbc:other://localhost/registry")) {
            assertThatThrownBy(() -> ServerCheck.encrypted(far))
                    .as(far)
                    .isInstanceOfSatisfying(
                            RefusedToStart.class,
                            refused -> assertThat(refused.remedy()).contains("sslmode=verify-full"));
        }
    }

    @Test
    void what_is_open_for_debugging_is_refused() {
        assertThatCode(() -> DebugCheck.pass(
                        new MockEnvironment(), List.of("-Xmx2g"), loggers("org.jiandang", LogLevel.INFO)))
                .doesNotThrowAnyException();
        for (String wrong : List.of(
                "debug=true",
                "trace=",
                "spring.jpa.show-sql=true",
                "spring.web.error.include-stacktrace=always",
                "server.error.include-message=on-param",
                "management.endpoints.web.exposure.include=health,env")) {
            assertThatThrownBy(() -> DebugCheck.pass(with(wrong), List.of(), List.of()))
                    .as(wrong)
                    .isInstanceOf(RefusedToStart.class);
        }
        for (String logger : List.of(
                "ROOT",
                "org.jiandang.web",
                "org.hibernate.orm.jdbc.bind",
                "org.springframework.jdbc.core.StatementCreatorUtils",
                "org.apache.tomcat.util.http")) {
            assertThatThrownBy(() -> DebugCheck.pass(new MockEnvironment(), List.of(), loggers(logger, LogLevel.TRACE)))
                    .as(logger)
                    .hasMessageContaining(logger);
        }
        assertThatCode(() -> DebugCheck.pass(new MockEnvironment(), List.of(), loggers("org.flywaydb", LogLevel.DEBUG)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> DebugCheck.pass(
                        new MockEnvironment(),
                        List.of("-agentlib:jdwp=transport=dt_socket,server=y,address=*:5005"),
                        List.of()))
                .hasMessageContaining("jdwp");
    }

    private static List<LoggerConfiguration> loggers(String name, LogLevel level) {
        return List.of(new LoggerConfiguration(name, level, level), new LoggerConfiguration("org.other", null, level));
    }

    private static MockEnvironment with(String setting) {
        return new MockEnvironment()
                .withProperty(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
    }
}

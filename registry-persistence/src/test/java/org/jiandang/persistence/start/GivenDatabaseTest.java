package org.jiandang.persistence.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.persistence.embedded.EmbeddedServer;
import org.jiandang.testing.RegistryContext;
import org.jiandang.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application on a database the operator gives it, told by properties alone. */
class GivenDatabaseTest {

    private final TestServer server = TestServer.get();

    @Test
    void the_owner_migrates_and_the_application_works_as_app_rw() {
        server.makeDatabase("given");
        JdbcConnectionDetails worker = server.application("given");
        try (ConfigurableApplicationContext context = start(
                "given",
                worker.getUsername(),
                worker.getPassword(),
                server.owner("given").getUsername(),
                server.owner("given").getPassword())) {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            assertThat(context.getBeanNamesForType(EmbeddedServer.class)).isEmpty();
            assertThat(jdbc.sql("SELECT current_user").query(String.class).single())
                    .isEqualTo("app_rw");
            assertThat(jdbc.sql("SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'reg.household'::regclass")
                            .query(String.class)
                            .single())
                    .isEqualTo("app_owner");
        }
    }

    @Test
    void an_owning_log_in_is_turned_away_before_it_makes_a_table() {
        server.makeDatabase("given_wrongly");
        var owner = server.owner("given_wrongly");
        assertThatThrownBy(() -> start("given_wrongly", owner.getUsername(), owner.getPassword(), null, null))
                .hasRootCauseInstanceOf(RefusedToStart.class)
                .hasStackTraceContaining("'app_owner'");
        assertThat(new JdbcTemplate(server.superuser("given_wrongly"))
                        .queryForObject("SELECT count(*) FROM pg_class WHERE relname = 'household'", Integer.class))
                .isZero();
    }

    private ConfigurableApplicationContext start(
            String database, String user, String password, String owner, String ownerPassword) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + server.application(database).getJdbcUrl(),
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--registry.keys=" + server.folder().resolve("keys-" + database + ".properties"),
                "--spring.main.lazy-initialization=true",
                "--db-scheduler.enabled=false"));
        if (owner != null) {
            arguments.add("--spring.flyway.user=" + owner);
            arguments.add("--spring.flyway.password=" + ownerPassword);
        }
        return new SpringApplicationBuilder(RegistryContext.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }
}

package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.DemoAccounts.DemoLogin;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.policy.RegistryClock;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is refused to somebody who is signed in leaves one event with the handler and the reason, and nothing that was typed. */
@WebTest
class DenialTest {

    private static final String PASSWORD = "Zhengque-Mima-2026";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    @SecurityCase("U9")
    void a_method_that_is_none_of_ours_is_on_record() {
        String login = "denied" + UUID.randomUUID().toString().substring(0, 6);
        Cookie session = signIn(login);

        assertThat(mvc.method(HttpMethod.PUT).uri("/households/152222-1").cookie(session))
                .hasStatus(405);
        assertThat(mvc.get()
                        .uri("/households")
                        .header("X-HTTP-Method-Override", "DELETE")
                        .cookie(session))
                .hasStatus(405);
        assertThat(mvc.method(HttpMethod.valueOf("GEHEIM")).uri("/households").cookie(session))
                .hasStatus(405);
        assertThat(mvc.get().uri("/cases/approvals").cookie(session)).hasStatus(405);

        assertThat(refusals(login))
                .containsExactly(
                        "PUT /households/{id:\\d{6}-\\d+} 405 METHOD",
                        "GET /households 405 METHOD", "? /households 405 METHOD", "GET /cases/approvals 405");
    }

    @Test
    @SecurityCase("U2")
    void what_the_firewall_refuses_is_on_record_and_names_nothing_of_the_path() {
        String login = "denied" + UUID.randomUUID().toString().substring(0, 6);
        Cookie session = signIn(login);

        assertThat(mvc.get().uri("/households;geheim=1").cookie(session)).hasStatus(400);
        assertThat(mvc.get().uri("/households").param("n".repeat(201), "geheim").cookie(session))
                .hasStatus(400);
        assertThat(mvc.get().uri("/gibt-es-nicht/geheim").cookie(session)).hasStatus(404);

        assertThat(refusals(login))
                .hasSize(3)
                .noneMatch(event -> event.contains("geheim"))
                .satisfiesExactly(
                        one -> assertThat(one).endsWith("400 FIREWALL"),
                        two -> assertThat(two).isEqualTo("GET /households 400 NO_TEXT"),
                        three -> assertThat(three).isEqualTo("GET ? 404"));
    }

    @Test
    @SecurityCase("U11")
    void a_form_without_the_token_of_its_session_is_on_record() {
        String login = signedIn.account(
                Role.COUNTY_OFFICE,
                "152222",
                "-c" + UUID.randomUUID().toString().substring(0, 6));

        assertThat(mvc.post()
                        .uri("/households/search")
                        .param("text", "geheim")
                        .with(signedIn.as(login, Role.COUNTY_OFFICE)))
                .hasStatus(403);

        assertThat(refusals(login)).containsExactly("POST /households/search 403");
    }

    @Test
    void a_flood_of_refusals_leaves_so_many_events_and_one_that_says_there_were_more() {
        String login = signedIn.account(
                Role.COUNTY_OFFICE,
                "152222",
                "-d" + UUID.randomUUID().toString().substring(0, 6));
        RegistryClock.runAt(clock.instant(), () -> {
            for (int i = 0; i < 40; i++) {
                assertThat(mvc.get()
                                .uri("/households?area=152222000000&area=152222108203")
                                .with(signedIn.as(login, Role.COUNTY_OFFICE)))
                        .hasStatus(400);
            }
        });

        List<String> refusals = refusals(login);
        assertThat(refusals).hasSize(21);
        assertThat(refusals.subList(0, 20)).containsOnly("GET /households 400");
        assertThat(refusals.get(20)).isEqualTo("GET /households MANY");
    }

    @Test
    void a_flood_of_households_that_are_not_there_leaves_so_many_events_and_an_alarm() {
        String login = signedIn.account(
                Role.COUNTY_OFFICE,
                "152222",
                "-e" + UUID.randomUUID().toString().substring(0, 6));
        RegistryClock.runAt(clock.instant(), () -> {
            for (int i = 0; i < 40; i++) {
                assertThat(mvc.get().uri("/households/152222-700000" + i).with(signedIn.as(login, Role.COUNTY_OFFICE)))
                        .hasStatus(404);
            }
        });

        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE account = ? AND action = 'ACCESS'")
                        .param(login)
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        assertThat(refusals(login)).containsExactly("GET /households/{id:\\d{6}-\\d+} MANY");
        assertThat(jdbc.sql("SELECT count(*) FROM audit_alarm WHERE account = ? AND object = 'REFUSED'")
                        .param(login)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void nobody_who_is_not_signed_in_leaves_an_event_by_being_refused() {
        long before = all();
        assertThat(mvc.method(HttpMethod.PUT).uri("/households")).hasStatus(405);
        assertThat(mvc.get().uri("/households;a=b")).hasStatus(400);
        assertThat(mvc.post().uri("/login").with(csrf()).param("login", "a", "b"))
                .isNotNull();
        assertThat(all()).isEqualTo(before);
    }

    private Cookie signIn(String login) {
        RegistryClock.runAt(
                clock.instant().minusSeconds(7200),
                () -> accounts.provide(
                        List.of(new DemoLogin(login, "示例", Role.COUNTY_OFFICE, new Jurisdiction("159922"))), PASSWORD));
        return Answers.session(SignInAttempt.from("10.9." + (int) (Math.random() * 250) + ".7", login, PASSWORD, mvc));
    }

    private List<String> refusals(String login) {
        return jdbc.sql(
                        "SELECT object || ' ' || detail FROM audit_event WHERE account = ? AND action = 'REFUSED' ORDER BY id")
                .param(login)
                .query(String.class)
                .list();
    }

    private long all() {
        return jdbc.sql("SELECT count(*) FROM audit_event WHERE action = 'REFUSED' AND account = ''")
                .query(Long.class)
                .single();
    }
}

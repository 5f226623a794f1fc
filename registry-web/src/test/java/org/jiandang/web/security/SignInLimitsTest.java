package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiandang.account.AccountService;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.DemoAccounts.DemoLogin;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.policy.RegistryClock;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where signing in ends: too many attempts, too long passwords, accounts nobody uses, roles that are over. */
@WebTest
class SignInLimitsTest {

    private static final String PASSWORD = "Right-Horse-7!";
    private static int made;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    AccountService service;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String login = "";
    String address = "";

    @BeforeEach
    void an_account_and_an_address_of_its_own() {
        made++;
        login = "limited" + made;
        address = "10.6.0." + made;
        accounts.provide(List.of(new DemoLogin(login, "示例", Role.COUNTY_OFFICE, new Jurisdiction("159922"))), PASSWORD);
    }

    @Test
    @SecurityCase("U20")
    void too_many_attempts_get_the_page_of_a_wrong_password_whether_the_log_in_exists_or_not() {
        for (String who : List.of(login, "nobody" + made)) {
            for (int i = 0; i < 5; i++) {
                refused(who, "Wrong-Horse-7!");
            }
            assertThat(attempt(who, PASSWORD).getForwardedUrl()).as(who).isEqualTo("/login/refused");
        }
        MockHttpServletResponse many =
                mvc.post().uri("/login/refused").with(csrf()).exchange().getResponse();
        assertThat(many.getStatus()).isEqualTo(429);
        assertThat(Jsoup.parse(Answers.text(many)).select("main").text())
                .isEqualTo(Jsoup.parse(Answers.text(answer("/login?wrong=")))
                        .select("main")
                        .text());
    }

    @Test
    @SecurityCase("U16")
    void strangers_who_guess_do_not_keep_the_owner_out() {
        assertThat(attempt(login, PASSWORD).getRedirectedUrl()).isEqualTo("/");
        String home = address;
        for (int n = 0; n < 3; n++) {
            address = "10.2." + made + "." + n;
            for (int i = 0; i < 2; i++) {
                attempt(login, "Wrong-Horse-7!");
            }
        }
        assertThat(attempt(login, PASSWORD).getForwardedUrl())
                .as("a stranger, the sixth time")
                .isEqualTo("/login/refused");
        address = home;
        assertThat(attempt(login, PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    @SecurityCase("U16")
    void a_hundred_failures_in_a_row_close_the_account_and_end_its_role() {
        Instant yesterday = clock.instant().minus(Duration.ofDays(2));
        OwnerSql.on(owner)
                .update(
                        "INSERT INTO reg.login_attempt (at, login_key, address, outcome)"
                                + " SELECT ?, sha256(?::bytea), '10.3.0.1', 'FAILED' FROM generate_series(1, 100)",
                        java.sql.Timestamp.from(yesterday),
                        login);
        assertThat(attempt(login, PASSWORD).getRedirectedUrl()).isEqualTo("/login?wrong");
        assertThat(state()).isEqualTo("DISABLED");
        assertThat(jdbc.sql("SELECT count(*) FROM account_grant WHERE login = ? AND valid_to IS NULL")
                        .param(login)
                        .query(Integer.class)
                        .single())
                .as("the security administrator decides")
                .isZero();
        assertThat(jdbc.sql("SELECT detail FROM audit_alarm WHERE kind = 'SESSION' AND object = ?")
                        .param("account:" + login)
                        .query(String.class)
                        .list())
                .as("the audit administrator is told")
                .containsExactly("GUESSED");
    }

    @Test
    void an_account_that_nobody_used_for_90_days_is_disabled() {
        OwnerSql.on(owner).update("UPDATE reg.account SET created_by = 'sysadmin' WHERE login = ?", login);
        RegistryClock.runAt(
                clock.instant().plus(Duration.ofDays(89)),
                () -> assertThat(attempt(login, PASSWORD).getRedirectedUrl()).isEqualTo("/"));
        RegistryClock.runAt(
                clock.instant().plus(Duration.ofDays(180)),
                () -> assertThat(attempt(login, PASSWORD).getRedirectedUrl()).isEqualTo("/login?wrong"));
        assertThat(state()).isEqualTo("DISABLED");
    }

    @Test
    @SecurityCase("T12")
    void a_role_that_ends_today_is_denied_at_midnight_in_an_open_session() {
        Instant midnight = clock.instant()
                .atZone(RegistryClock.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(RegistryClock.ZONE)
                .toInstant();
        OwnerSql.on(owner)
                .update(
                        "UPDATE reg.account_grant SET valid_from = ?, valid_to = ?, ended_by = 'test' WHERE login = ?",
                        java.sql.Timestamp.from(midnight.minus(Duration.ofDays(9))),
                        java.sql.Timestamp.from(midnight),
                        login);
        assertThat(service.actor(login)).isPresent();
        RegistryClock.runAt(
                midnight.minusMillis(1), () -> assertThat(service.actor(login)).isPresent());
        RegistryClock.runAt(
                midnight,
                () -> assertThat(mvc.get().uri("/account").with(signedIn.as(login, Role.COUNTY_OFFICE)))
                        .hasStatus3xxRedirection()
                        .redirectedUrl()
                        .isEqualTo("/login?ended"));
    }

    @Test
    @SecurityCase("U19")
    void a_password_too_long_is_refused_before_anything_and_none_is_cut() {
        String longest = "Ａ9-\uD83D\uDC0E" + " zebra?quilt;forty".repeat(7);
        String exact = " " + longest.substring(0, longest.offsetByCodePoints(0, 127));
        accounts.provide(List.of(new DemoLogin(login, "示例", Role.COUNTY_OFFICE, new Jurisdiction("159922"))), exact);
        assertThat(attempt(login, exact).getRedirectedUrl()).isEqualTo("/");
        for (String almost : List.of(exact.substring(1), exact.substring(0, exact.length() - 1))) {
            assertThat(attempt(login, almost).getRedirectedUrl()).isEqualTo("/login?wrong");
        }
        int before = attempts();
        assertThat(attempt(login, exact + "x").getStatus()).isEqualTo(400);
        assertThat(attempt(login, "x".repeat(1 << 20)).getStatus()).isEqualTo(400);
        assertThat(attempts()).as("not even counted").isEqualTo(before);
    }

    @Test
    @SecurityCase("U22")
    void signing_in_leads_to_no_other_host() {
        for (String evil : List.of("//evil.example", "/\\evil.example", "https://evil.example/")) {
            MockHttpServletResponse answer = mvc.post()
                    .uri("/login?next={e}&continue={e}", evil, evil)
                    .with(csrf())
                    .param("login", login)
                    .param("password", PASSWORD)
                    .exchange()
                    .getResponse();
            assertThat(answer.getRedirectedUrl()).isEqualTo("/");
            assertThat(mvc.post()
                            .uri("/language")
                            .with(csrf())
                            .param("to", "en")
                            .param("back", evil)
                            .exchange()
                            .getResponse()
                            .getRedirectedUrl())
                    .isEqualTo("/");
        }
    }

    private MockHttpServletResponse refused(String who, String password) {
        MockHttpServletResponse answer = attempt(who, password);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/login?wrong");
        return answer;
    }

    private MockHttpServletResponse attempt(String who, String password) {
        return SignInAttempt.from(address, who, password, mvc);
    }

    private MockHttpServletResponse answer(String path) {
        return mvc.get().uri(path).exchange().getResponse();
    }

    private String state() {
        return jdbc.sql("SELECT state FROM account WHERE login = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    private int attempts() {
        return jdbc.sql("SELECT count(*) FROM login_attempt WHERE address = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }
}

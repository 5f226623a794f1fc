package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.AccountService;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.DemoAccounts.DemoLogin;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.policy.RegistryClock;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Signing in through the real filters and the sessions in PostgreSQL. */
@WebTest
@OwnDatabase
class SignInTest {

    private static final String PASSWORD = "Right-Horse-7!";
    private static int made;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    AccountService service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String login = "";
    String address = "";

    @BeforeEach
    void an_account_and_an_address_of_its_own() {
        made++;
        login = "worker" + made;
        address = "10.0.0." + made;
        accounts.provide(List.of(new DemoLogin(login, "示例", Role.COUNTY_OFFICE, new Jurisdiction("159922"))), PASSWORD);
    }

    @Test
    void the_right_password_opens_a_session_that_the_audit_record_knows() {
        Cookie session = signIn(PASSWORD);
        assertThat(page("/account", session).getStatus()).isEqualTo(200);
        assertThat(events("SIGN_IN", "DONE")).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?")
                        .param(login)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @SecurityCase("U12")
    void the_session_before_signing_in_is_worth_nothing_afterwards() {
        Cookie before = Answers.session(answer("/login"));
        Cookie after = signIn(before, login, PASSWORD);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(page("/account", before).getRedirectedUrl()).isEqualTo("/login");
        assertThat(page("/account", after).getStatus()).isEqualTo(200);
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites() {
        String header = String.valueOf(answer("/login").getHeader("Set-Cookie"));
        assertThat(header)
                .startsWith("SID=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void a_wrong_password_and_an_unknown_log_in_get_the_same_answer() {
        MockHttpServletResponse known = refused(login, "Wrong-Horse-7!");
        MockHttpServletResponse unknown = refused("nobody" + made, "Wrong-Horse-7!");
        assertThat(known.getStatus()).isEqualTo(unknown.getStatus());
        assertThat(known.getRedirectedUrl()).isEqualTo("/login?wrong").isEqualTo(unknown.getRedirectedUrl());
        assertThat(known.getHeaderNames()).containsExactlyInAnyOrderElementsOf(unknown.getHeaderNames());
        assertThat(events("SIGN_IN", "REFUSED")).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE object LIKE '%nobody%'")
                        .query(Integer.class)
                        .single())
                .as("what was typed as a log-in may be a password and is recorded nowhere")
                .isZero();
    }

    @Test
    @SecurityCase("C-18")
    void of_two_security_administrators_disabled_at_the_same_moment_one_remains() throws Exception {
        List<String> two = List.of("secfirst", "secsecond");
        two.forEach(one -> accounts.provide(
                List.of(new DemoLogin(one, "示例", Role.SECURITY_ADMIN, new Jurisdiction("15"))), PASSWORD));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> done = threads.invokeAll(two.stream()
                    .<Callable<Boolean>>map(one -> () -> {
                        together.await();
                        Actor administrator = new Actor(
                                "P99999" + two.indexOf(one), "sys", "sys", Role.SYSTEM_ADMIN, new Jurisdiction("15"));
                        try {
                            Acting.as(administrator, () -> service.disable(one));
                            return true;
                        } catch (AccountRefused refused) {
                            return false;
                        }
                    })
                    .toList());
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM account WHERE login IN ('secfirst', 'secsecond') AND state = 'ACTIVE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_sixth_attempt_in_a_quarter_of_an_hour_is_refused_even_with_the_right_password() {
        for (int i = 0; i < 5; i++) {
            refused(login, "Wrong-Horse-7!");
        }
        assertThat(attempt(login, PASSWORD).getForwardedUrl()).isEqualTo("/login/refused");
        RegistryClock.runAt(
                clock.instant().plus(Duration.ofMinutes(16)),
                () -> assertThat(attempt(login, PASSWORD).getRedirectedUrl()).isEqualTo("/"));
    }

    @Test
    void the_twenty_first_attempt_from_an_address_is_refused_whoever_it_is() {
        for (int i = 0; i < 20; i++) {
            refused("somebody" + made + "-" + i, "Wrong-Horse-7!");
        }
        assertThat(attempt(login, PASSWORD).getForwardedUrl()).isEqualTo("/login/refused");
        address = "10.0.1." + made;
        assertThat(attempt(login, PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void signing_in_elsewhere_ends_the_session_here() {
        Cookie here = signIn(PASSWORD);
        Cookie there = signIn(PASSWORD);
        assertThat(page("/account", here).getRedirectedUrl()).isEqualTo("/login?elsewhere");
        assertThat(page("/account", there).getStatus()).isEqualTo(200);
    }

    @Test
    void a_disabled_account_loses_its_session_at_once() {
        Cookie session = signIn(PASSWORD);
        Actor administrator = new Actor("P999999", "sys", "sys", Role.SYSTEM_ADMIN, new Jurisdiction("15"));
        Acting.as(administrator, () -> service.disable(login));
        assertThat(page("/account", session).getRedirectedUrl()).isEqualTo("/login");
        assertThat(attempt(login, PASSWORD).getRedirectedUrl()).isEqualTo("/login?wrong");
    }

    @Test
    void a_session_ends_after_a_working_day_however_busy() {
        Cookie session = signIn(PASSWORD);
        RegistryClock.runAt(
                clock.instant().plus(Duration.ofHours(9)),
                () -> assertThat(page("/account", session).getRedirectedUrl()).isEqualTo("/login?ended"));
    }

    @Test
    @SecurityCase("F25")
    void a_form_older_than_its_session_leads_to_the_sign_in_page_and_the_draft_is_still_there_a_day_later() {
        String cadre = login + "d";
        String village = "152222104202";
        accounts.provide(List.of(new DemoLogin(cadre, "示例", Role.VILLAGE_CADRE, new Jurisdiction(village))), PASSWORD);
        Cookie session = signIn(Answers.session(answer("/login")), cadre, PASSWORD);
        String token = token(page("/account", session));
        String home = Objects.requireNonNull(
                form("/households/new", session, token, "village", village).getRedirectedUrl());
        form(home, session, token, "contact.groupName", "草稿一组");

        RegistryClock.runAt(
                clock.instant().plus(Duration.ofHours(9)),
                () -> assertThat(form(home, session, token, "contact.groupName", "会话已过")
                                .getRedirectedUrl())
                        .as("signed in too long ago")
                        .startsWith("/login"));
        Cookie idle = signIn(Answers.session(answer("/login")), cadre, PASSWORD);
        String before = token(page("/account", idle));
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?")
                .param(cadre)
                .update();
        assertThat(form(home, idle, before, "contact.groupName", "会话已过").getRedirectedUrl())
                .as("idle too long")
                .isEqualTo("/login?ended");

        RegistryClock.runAt(clock.instant().plus(Duration.ofHours(25)), () -> {
            Cookie next = signIn(Answers.session(answer("/login")), cadre, PASSWORD);
            assertThat(Answers.text(page(home, next))).contains("草稿一组").doesNotContain("会话已过");
        });
    }

    private MockHttpServletResponse form(String path, Cookie session, String token, String field, String value) {
        return mvc.post()
                .uri(path)
                .cookie(session)
                .param("_csrf", token)
                .param("_submit", UUID.randomUUID().toString())
                .param(field, value)
                .exchange()
                .getResponse();
    }

    @Test
    @SecurityCase("U24")
    void a_browser_acts_in_one_role_at_a_time_the_last_that_signed_in() {
        String second = login + "b";
        accounts.provide(
                List.of(new DemoLogin(second, "示例", Role.VILLAGE_CADRE, new Jurisdiction("159922104203"))), PASSWORD);
        Cookie first = signIn(PASSWORD);
        Cookie both = Answers.session(mvc.post()
                .uri("/login")
                .cookie(first)
                .with(csrf())
                .param("login", second)
                .param("password", PASSWORD)
                .exchange()
                .getResponse());
        assertThat(page("/account", first).getRedirectedUrl())
                .as("the tab of the other role")
                .isEqualTo("/login");
        assertThat(Answers.text(page("/account", both))).contains(second);
        assertThat(page("/rechecks/new", both).getStatus())
                .as("what only the other role may")
                .isIn(403, 404, 405);
    }

    @Test
    @SecurityCase("U14")
    void signing_out_ends_the_session() {
        Cookie session = signIn(PASSWORD);
        assertThat(mvc.post().uri("/logout").cookie(session).with(csrf()))
                .redirectedUrl()
                .isEqualTo("/login?out");
        assertThat(page("/account", session).getRedirectedUrl()).isEqualTo("/login");
        assertThat(events("SIGN_OUT", "DONE")).isEqualTo(1);
    }

    @Test
    @SecurityCase("U11")
    void a_form_without_the_token_of_its_own_session_changes_nothing() {
        Cookie early = Answers.session(answer("/login"));
        String before = token(page("/login", early));
        Cookie session = signIn(early, login, PASSWORD);
        String other = token(page("/login", Answers.session(answer("/login"))));
        String own = token(page("/account", session));
        for (String token : new String[] {"", "x", before, other}) {
            assertRefused(mvc.post()
                    .uri("/language")
                    .cookie(session)
                    .param("to", "en")
                    .param("_csrf", token));
        }
        assertRefused(mvc.post().uri("/language").cookie(session).param("to", "en"));
        assertRefused(mvc.post()
                .uri("/language")
                .cookie(session)
                .contentType(MediaType.TEXT_PLAIN)
                .content("{\"to\":\"en\",\"_csrf\":\"" + own + "\",\"x\":\"=\"}"));
        assertRefused(mvc.post()
                .uri("/language")
                .cookie(session)
                .header("Sec-Fetch-Site", "cross-site")
                .param("to", "en")
                .param("_csrf", own));
        assertThat(mvc.post().uri("/language").cookie(session).param("to", "en").param("_csrf", own))
                .as("with its own token")
                .hasStatus3xxRedirection()
                .headers()
                .containsHeader("Set-Cookie");
    }

    private static void assertRefused(MockMvcTester.MockMvcRequestBuilder form) {
        assertThat(form).hasStatus(403).headers().doesNotContainHeader("Set-Cookie");
    }

    private static String token(MockHttpServletResponse page) {
        return Objects.requireNonNull(Jsoup.parse(Answers.text(page)).selectFirst("input[name=_csrf]"))
                .attr("value");
    }

    private Cookie signIn(String password) {
        return signIn(Answers.session(answer("/login")), login, password);
    }

    private Cookie signIn(Cookie session, String who, String password) {
        MockHttpServletResponse form = page("/login", session);
        String token = Jsoup.parse(Answers.text(form))
                .select("form[action=/login] input[name=_csrf]")
                .attr("value");
        MockHttpServletResponse answer = mvc.post()
                .uri("/login")
                .cookie(session)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("_csrf", token)
                .param("login", who)
                .param("password", password)
                .exchange()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        return Answers.session(answer);
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

    private MockHttpServletResponse page(String path, Cookie session) {
        return mvc.get().uri(path).cookie(session).exchange().getResponse();
    }

    private int events(String action, String outcome) {
        return jdbc.sql("SELECT count(*) FROM audit_event WHERE action = ? AND object = ? AND outcome = ?")
                .params(action, "account:" + login, outcome)
                .query(Integer.class)
                .single();
    }
}

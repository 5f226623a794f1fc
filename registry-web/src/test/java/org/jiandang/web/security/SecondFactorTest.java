package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiandang.account.AccountService;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.DemoAccounts.DemoLogin;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.account.factor.Enrolments;
import org.jiandang.account.factor.Totp;
import org.jiandang.policy.RegistryClock;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.AuthzMatrix;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The step after the password, through the real filters and the sessions in PostgreSQL. */
@WebTest
class SecondFactorTest {

    private static final String PASSWORD = "Right-Horse-7!";
    private static int made;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    AccountService service;

    @Autowired
    Enrolments enrolments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String login = "";
    String seed = "";
    String address = "";
    Instant later = Instant.EPOCH;

    @BeforeEach
    void an_account_with_a_second_factor() {
        made++;
        login = "twofold" + made;
        address = "10.8.0." + made;
        seed = enrolled(login);
        later = clock.instant().plusSeconds(120);
    }

    @Test
    void the_password_alone_opens_no_page_and_the_code_opens_them() {
        Cookie half = password(login);
        assertThat(get("/account", half).getRedirectedUrl()).isEqualTo("/login/code");
        assertThat(events("SIGN_IN", "DONE") + signedInOrSucceeded())
                .as("nobody has signed in yet")
                .isZero();
        assertThat(events("PASSWORD_GIVEN", "DONE")).isEqualTo(1);
        HtmlCheck.assertSound(Answers.text(get("/login/code", half)));

        MockHttpServletResponse in = code(half, login, Totp.codeAt(seed, later));
        assertThat(in.getRedirectedUrl()).isEqualTo("/");
        Cookie full = Answers.session(in);
        assertThat(full.getValue()).as("a new session").isNotEqualTo(half.getValue());
        assertThat(get("/account", full).getStatus()).isEqualTo(200);
        assertThat(events("SECOND_FACTOR", "DONE")).isEqualTo(1);
        assertThat(events("SIGN_IN", "DONE")).isEqualTo(1);
        assertThat(signedInOrSucceeded()).as("the account and the attempt").isEqualTo(2);
    }

    @Test
    void with_one_factor_every_page_leads_to_the_second_step() {
        PasswordGiven half = new PasswordGiven(login, Role.COUNTY_OFFICE, clock.instant(), true, 0);
        for (AuthzMatrix.Row row : AuthzMatrix.rows()) {
            if (!row.anyone()) {
                assertThat(mvc.method(HttpMethod.valueOf(row.method()))
                                .uri(row.samplePath())
                                .with(authentication(Factors.half(half)))
                                .with(csrf()))
                        .as("%s", row)
                        .hasStatus3xxRedirection()
                        .redirectedUrl()
                        .isEqualTo("/login/code");
            }
        }
    }

    @Test
    @SecurityCase("U18")
    void the_password_of_one_and_the_code_of_another_destroy_the_session() {
        String other = login + "b";
        String otherSeed = enrolled(other);
        Cookie half = password(login);
        MockHttpServletResponse answer = code(half, other, Totp.codeAt(otherSeed, later));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/login?ended");
        assertThat(get("/account", half).getRedirectedUrl()).isEqualTo("/login");
        assertThat(code(half, login, Totp.codeAt(seed, later)).getRedirectedUrl())
                .as("the session is gone, also for the right code")
                .isEqualTo("/login?ended");
        assertThat(events("FACTOR_MISMATCH", "REFUSED")).isEqualTo(1);
    }

    @Test
    @SecurityCase("U16")
    void five_wrong_codes_lead_back_to_the_password() {
        Cookie half = password(login);
        for (int i = 0; i < 4; i++) {
            assertThat(code(half, login, "000000").getRedirectedUrl()).isEqualTo("/login/code?wrong");
        }
        assertThat(code(half, login, "000000").getRedirectedUrl()).isEqualTo("/login?codes");
        assertThat(get("/login/code", half).getRedirectedUrl()).isEqualTo("/login");
    }

    @Test
    void who_waits_for_the_second_step_ends_nobodys_session() {
        Cookie open = Answers.session(code(password(login), login, Totp.codeAt(seed, later)));
        password(login);
        assertThat(get("/account", open).getStatus()).isEqualTo(200);
    }

    @Test
    void a_session_of_the_password_alone_ends_when_a_second_factor_is_set_up() {
        String plain = login + "c";
        account(plain);
        Cookie open = Answers.session(send("/login", null, "login", plain, "password", PASSWORD));
        assertThat(get("/account", open).getStatus()).isEqualTo(200);
        enrol(plain);
        assertThat(get("/account", open).getRedirectedUrl()).isEqualTo("/login?ended");
    }

    @Test
    void after_a_reset_the_second_factor_is_set_up_beside_a_second_officer() {
        String officer = login + "d";
        String officerSeed = enrolled(officer);
        Actor administrator = new Actor("P999999", "sys", "sys", Role.SYSTEM_ADMIN, new Jurisdiction("15"));
        String once = Acting.as(administrator, () -> service.startReset(login)).code();
        assertThat(send("/activate", null, "login", login, "code", once, "password", PASSWORD, "again", PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/login");

        Cookie half = password(login);
        assertThat(get("/account", half).getRedirectedUrl()).isEqualTo("/login/set-up");
        String shown = HtmlCheck.assertSound(Answers.text(get("/login/set-up", half)))
                .select("#seed")
                .text()
                .replace(" ", "");
        String code = Totp.codeAt(shown, later);
        assertThat(setUp(half, code, "", "", "").getRedirectedUrl()).endsWith("WITNESS_NEEDED");
        assertThat(setUp(half, code, login, PASSWORD, code).getRedirectedUrl()).endsWith("WITNESS_WRONG");
        assertThat(setUp(half, code, officer, "Wrong-Horse-7!", Totp.codeAt(officerSeed, later))
                        .getRedirectedUrl())
                .endsWith("WITNESS_WRONG");
        assertThat(get("/account", half).getRedirectedUrl()).isEqualTo("/login/set-up");
        assertThat(setUp(half, code, officer, PASSWORD, Totp.codeAt(officerSeed, later))
                        .getRedirectedUrl())
                .isEqualTo("/");
        assertThat(jdbc.sql(
                                "SELECT detail FROM audit_event WHERE action = 'SECOND_FACTOR_SET' AND object = ? ORDER BY id DESC")
                        .param("account:" + login)
                        .query(String.class)
                        .list())
                .containsExactly("witness " + officer, "own");
    }

    @Test
    void of_two_who_know_the_password_each_is_shown_an_own_seed_and_the_later_one_replaces_nothing() {
        String officer = login + "e";
        String officerSeed = enrolled(officer);
        Actor administrator = new Actor("P999999", "sys", "sys", Role.SYSTEM_ADMIN, new Jurisdiction("15"));
        String once = Acting.as(administrator, () -> service.startReset(login)).code();
        send("/activate", null, "login", login, "code", once, "password", PASSWORD, "again", PASSWORD);

        Cookie other = password(login);
        String seen = shownSeed(other);
        Cookie owner = password(login);
        String own = shownSeed(owner);
        assertThat(own).isNotEqualTo(seen).isEqualTo(shownSeed(owner));
        assertThat(events("SECOND_FACTOR_SHOWN", "DONE"))
                .as("with the first one ever")
                .isEqualTo(3);
        String witness = Totp.codeAt(officerSeed, later);
        assertThat(setUp(owner, Totp.codeAt(seen, later), officer, PASSWORD, witness)
                        .getRedirectedUrl())
                .as("the seed that another session was shown")
                .endsWith("FACTOR_CODE_WRONG");
        assertThat(setUp(owner, Totp.codeAt(own, later), officer, PASSWORD, witness)
                        .getRedirectedUrl())
                .isEqualTo("/");
        assertThat(get("/login/set-up", other).getRedirectedUrl()).startsWith("/login");
        assertThat(setUp(other, Totp.codeAt(seen, later), "", "", "").getRedirectedUrl())
                .startsWith("/login?");
        later = later.plusSeconds(60);
        assertThat(code(password(login), login, Totp.codeAt(own, later)).getRedirectedUrl())
                .as("the owner's is in use")
                .isEqualTo("/");
    }

    private String shownSeed(Cookie half) {
        return HtmlCheck.assertSound(Answers.text(get("/login/set-up", half)))
                .select("#seed")
                .text()
                .replace(" ", "");
    }

    private MockHttpServletResponse setUp(Cookie half, String code, String who, String password, String witness) {
        return send(
                "/login/set-up",
                half,
                "login",
                login,
                "code",
                code,
                "witnessLogin",
                who,
                "witnessPassword",
                password,
                "witnessCode",
                witness);
    }

    private Cookie password(String who) {
        MockHttpServletResponse answer = send("/login", null, "login", who, "password", PASSWORD);
        assertThat(answer.getRedirectedUrl()).startsWith("/login/");
        return Answers.session(answer);
    }

    private MockHttpServletResponse code(Cookie session, String who, String code) {
        return send("/login/code", session, "login", who, "code", code);
    }

    /** A form of a browser that sent its session and that session's token, two minutes from now. */
    private MockHttpServletResponse send(String path, Cookie session, String... fields) {
        MockHttpServletResponse form = session == null ? get("/login") : get("/login", session);
        Cookie cookie = session == null ? Answers.session(form) : session;
        MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(path).cookie(cookie);
        String token = Jsoup.parse(Answers.text(form))
                .select("form[action=/login] input[name=_csrf]")
                .attr("value");
        request.param("_csrf", token).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return RegistryClock.callAt(later, () -> request.exchange().getResponse());
    }

    private MockHttpServletResponse get(String path, Cookie... session) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.get().uri(path);
        return RegistryClock.callAt(
                later,
                () -> (session.length == 0 ? request : request.cookie(session))
                        .exchange()
                        .getResponse());
    }

    private String enrolled(String who) {
        account(who);
        return enrol(who);
    }

    private String enrol(String who) {
        byte[] sealed = enrolments.begin(who);
        String fresh = enrolments.shown(who, sealed).seed();
        enrolments.confirm(who, sealed, Totp.codeAt(fresh, clock.instant()), null, address);
        return fresh;
    }

    private void account(String who) {
        accounts.provide(List.of(new DemoLogin(who, "示例", Role.COUNTY_OFFICE, new Jurisdiction("159922"))), PASSWORD);
    }

    private int signedInOrSucceeded() {
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM account WHERE login = ? AND last_sign_in_at IS NOT NULL)
                     + (SELECT count(*) FROM login_attempt
                        WHERE login_key = sha256(convert_to(?, 'UTF8')) AND outcome = 'SUCCEEDED')""").params(login, login).query(Integer.class).single();
    }

    private int events(String action, String outcome) {
        return jdbc.sql("SELECT count(*) FROM audit_event WHERE action = ? AND object = ? AND outcome = ?")
                .params(action, "account:" + login, outcome)
                .query(Integer.class)
                .single();
    }
}

package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.DemoAccounts.DemoLogin;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.account.factor.Enrolments;
import org.jiandang.account.factor.Totp;
import org.jiandang.policy.RegistryClock;
import org.jiandang.submission.Submission;
import org.jiandang.submission.Submissions;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A delicate act asks again for a factor that is more than five minutes old, and what was typed is not lost. */
@WebTest
class StepUpTest {

    private static final String PASSWORD = "Right-Horse-7!";
    private static int made;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Submissions submissions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String security = "";
    String newcomer = "";
    String address = "";
    String key = UUID.randomUUID().toString();
    Instant now = Instant.EPOCH;
    Cookie session = new Cookie("SID", "");

    @BeforeEach
    void a_security_administrator_who_signed_in_six_minutes_ago() {
        made++;
        security = "stepsec" + made;
        newcomer = "stepnew" + made;
        address = "10.7.0." + made;
        now = clock.instant();
        RegistryClock.runAt(
                now.minusSeconds(7200),
                () -> accounts.provide(
                        List.of(
                                new DemoLogin(security, "示例", Role.SECURITY_ADMIN, new Jurisdiction("15")),
                                new DemoLogin(newcomer, "示例", Role.COUNTY_OFFICE, new Jurisdiction("159922"))),
                        PASSWORD));
        session = Answers.session(send("/login", "login", security, "password", PASSWORD));
        now = now.plusSeconds(6 * 60);
    }

    @Test
    void the_form_that_was_sent_is_carried_out_after_the_password_and_only_once() {
        String page = toStepUp(endGrant());
        assertThat(ended()).as("nothing yet").isEqualTo(0);
        HtmlCheck.assertSound(Answers.text(get(page)));

        Cookie before = session;
        MockHttpServletResponse done = confirm(page, "password", PASSWORD);
        assertThat(done.getRedirectedUrl()).isEqualTo("/accounts/" + newcomer);
        assertThat(ended()).isEqualTo(1);
        session = Answers.session(done);
        assertThat(session.getValue()).as("a new session id").isNotEqualTo(before.getValue());

        assertThat(endGrant().getRedirectedUrl())
                .as("fresh now, and sent before: the same answer, nothing twice")
                .isEqualTo("/accounts/" + newcomer);
        assertThat(ended()).isEqualTo(1);
    }

    @Test
    void the_second_click_on_the_confirmation_leads_to_the_result_of_the_first() {
        String page = toStepUp(endGrant());
        Submission first = new Submission(security, UUID.fromString(formOf(page)), "/step-up", "/step-up", new byte[0]);
        submissions.claim(first);
        submissions.done(first, "/accounts/" + newcomer);
        Cookie before = session;
        MockHttpServletResponse second = confirm(page, "password", PASSWORD);
        assertThat(second.getRedirectedUrl()).isEqualTo("/accounts/" + newcomer);
        assertThat(ended()).as("that was left to the first").isZero();
        session = Answers.session(second);
        assertThat(session.getValue()).isNotEqualTo(before.getValue());
        assertThat(get("/account").getStatus()).as("still signed in").isEqualTo(200);

        page = toStepUp(endGrant());
        session = Answers.session(confirm(page, "password", PASSWORD));
        assertThat(confirm(page, "password", PASSWORD).getRedirectedUrl()).isEqualTo("/accounts/" + newcomer);
        assertThat(ended()).isEqualTo(1);
    }

    @Test
    void a_wrong_password_keeps_the_form_waiting_and_five_end_the_session() {
        String page = toStepUp(endGrant());
        for (int i = 0; i < 4; i++) {
            assertThat(confirm(page, "password", "Wrong-Horse-7!").getRedirectedUrl())
                    .startsWith("/step-up?wrong&form=");
        }
        assertThat(confirm(page, "password", "Wrong-Horse-7!").getRedirectedUrl())
                .isEqualTo("/login?codes");
        assertThat(get("/account").getRedirectedUrl()).isEqualTo("/login");
        assertThat(ended()).isEqualTo(0);
    }

    @Test
    void an_account_is_reset_or_disabled_after_the_step_up_only() {
        signInSixMinutesAgo("stepsys" + made, Role.SYSTEM_ADMIN);
        toStepUp(send("/accounts/" + newcomer + "/reset"));
        toStepUp(send("/accounts/" + newcomer + "/disable"));
        assertThat(jdbc.sql("SELECT state FROM account WHERE login = ?")
                        .param(newcomer)
                        .query(String.class)
                        .single())
                .isEqualTo("ACTIVE");
    }

    @Test
    void a_number_is_searched_from_above_after_the_step_up_in_whatever_form_the_search_reads_it() {
        signInSixMinutesAgo("stepreg" + made, Role.REGION_OFFICE);
        String id = "159900196801010012";
        for (String typed : List.of(id, id + "43", id + "12B1", "\u200b" + id + "\ufeff", " " + id + "\u00a0")) {
            toStepUp(send("/households/search", "text", typed));
        }
        assertThat(send("/households/search", "text", "19680101").getRedirectedUrl())
                .as("no number of a person")
                .startsWith("/households");
    }

    private void signInSixMinutesAgo(String login, Role role) {
        now = now.minusSeconds(6 * 60);
        RegistryClock.runAt(
                now.minusSeconds(7200),
                () -> accounts.provide(List.of(new DemoLogin(login, "示例", role, new Jurisdiction("15"))), PASSWORD));
        session = new Cookie("SID", "");
        session = Answers.session(send("/login", "login", login, "password", PASSWORD));
        now = now.plusSeconds(6 * 60);
    }

    @Test
    void within_five_minutes_nothing_is_asked() {
        now = now.minusSeconds(61);
        assertThat(endGrant().getRedirectedUrl()).isEqualTo("/accounts/" + newcomer);
    }

    @Test
    @SecurityCase("T7")
    void a_clock_that_was_put_back_makes_no_session_young_again() {
        now = now.minusSeconds(3600);
        assertThat(endGrant().getRedirectedUrl()).isEqualTo("/login?ended");
    }

    @Test
    void who_has_a_second_factor_is_asked_for_its_code() {
        byte[] sealed = enrolments.begin(security);
        String seed = enrolments.shown(security, sealed).seed();
        RegistryClock.runAt(now, () -> enrolments.confirm(security, sealed, Totp.codeAt(seed, now), null, address));
        assertThat(get("/account").getRedirectedUrl())
                .as("the session of the password alone is over")
                .isEqualTo("/login?ended");
        now = now.plusSeconds(60);
        session = new Cookie("SID", "");
        session = Answers.session(send("/login", "login", security, "password", PASSWORD));
        session = Answers.session(send("/login/code", "login", security, "code", Totp.codeAt(seed, now)));
        assertThat(endGrant().getRedirectedUrl()).isEqualTo("/accounts/" + newcomer);

        now = now.plusSeconds(6 * 60);
        key = UUID.randomUUID().toString();
        String page = toStepUp(endGrant());
        assertThat(Answers.text(get(page))).contains("name=\"code\"").doesNotContain("name=\"password\"");
        assertThat(confirm(page, "password", PASSWORD).getRedirectedUrl()).startsWith("/step-up?wrong");
        assertThat(confirm(page, "code", Totp.codeAt(seed, now)).getRedirectedUrl())
                .isEqualTo("/accounts/" + newcomer);
        assertThat(ended()).isEqualTo(2);
    }

    @Test
    void a_page_that_was_asked_for_opens_afterwards() {
        String page = toStepUp(get("/account/second-factor"));
        MockHttpServletResponse done = confirm(page, "password", PASSWORD);
        assertThat(done.getRedirectedUrl()).isEqualTo("/account/second-factor");
        session = Answers.session(done);
        assertThat(get("/account/second-factor").getStatus()).isEqualTo(200);
    }

    @Test
    @SecurityCase("U13")
    void a_session_that_is_used_from_another_place_confirms_itself_first() {
        now = now.minusSeconds(5 * 60);
        assertThat(get("/account").getStatus()).isEqualTo(200);
        String home = address;
        address = "10.7.1." + made;
        String page = toStepUp(get("/account"));
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE action = 'SESSION_ELSEWHERE' AND account = ?")
                        .param(security)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        toStepUp(endGrant());
        assertThat(ended()).isZero();
        MockHttpServletResponse done = confirm(page, "password", PASSWORD);
        assertThat(done.getRedirectedUrl()).isEqualTo("/account");
        session = Answers.session(done);
        assertThat(get("/account").getStatus()).isEqualTo(200);
        address = home;
        toStepUp(get("/account"));
    }

    @Test
    void an_account_that_signs_in_at_one_address_while_it_is_used_at_another_raises_an_alarm() {
        now = now.minusSeconds(5 * 60);
        signInAgain();
        assertThat(alarms()).as("the same address: another browser").isEmpty();
        address = "10.7.2." + made;
        signInAgain();
        assertThat(alarms()).containsExactly("TWO_PLACES");
    }

    private void signInAgain() {
        session = new Cookie("SID", "");
        session = Answers.session(send("/login", "login", security, "password", PASSWORD));
    }

    private List<String> alarms() {
        return jdbc.sql("SELECT detail FROM reg.audit_alarm WHERE kind = 'SESSION' AND object = ?")
                .param("account:" + security)
                .query(String.class)
                .list();
    }

    @Test
    void a_form_with_a_file_is_to_be_sent_again_and_the_page_says_so() {
        MockMvcTester.MockMultipartMvcRequestBuilder form = mvc.post()
                .uri("/accounts/" + newcomer + "/end-grant")
                .multipart()
                .cookie(session)
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                })
                .part(new MockPart("note", "AUDITOR".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        String token = token();
        MockHttpServletResponse answer = RegistryClock.callAt(
                now, () -> form.param("_csrf", token).exchange().getResponse());
        assertThat(answer.getRedirectedUrl()).isEqualTo("/step-up?files");
        assertThat(Answers.text(get("/step-up?files="))).contains("重新选择文件");
        assertThat(ended()).isEqualTo(0);
    }

    @Test
    void a_kept_form_is_sealed_and_belongs_to_the_one_who_sent_it() {
        String page = toStepUp(endGrant());
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM spring_session_attributes a JOIN spring_session s ON s.primary_id = a.session_primary_id
                        WHERE s.principal_name = ? AND position('159923'::bytea IN a.attribute_bytes) > 0""").param(security).query(Integer.class).single())
                .as("what was typed stands nowhere in clear")
                .isZero();
        String other = security + "b";
        accounts.provide(List.of(new DemoLogin(other, "示例", Role.SECURITY_ADMIN, new Jurisdiction("15"))), PASSWORD);
        Cookie first = session;
        session = Answers.session(send("/login", "login", other, "password", PASSWORD));
        assertThat(session.getValue()).isNotEqualTo(first.getValue());
        assertThat(confirm(page, "password", PASSWORD).getRedirectedUrl())
                .as("the same browser, another person")
                .isEqualTo("/step-up?done");
        assertThat(ended()).isEqualTo(0);
    }

    private MockHttpServletResponse endGrant() {
        return send("/accounts/" + newcomer + "/end-grant", "note", "159923", "_submit", key);
    }

    private MockHttpServletResponse confirm(String page, String field, String value) {
        return send("/step-up", "form", formOf(page), field, value);
    }

    private static String formOf(String page) {
        return page.substring(page.indexOf("form=") + 5);
    }

    private static String toStepUp(MockHttpServletResponse answer) {
        assertThat(answer.getRedirectedUrl()).startsWith("/step-up?form=");
        return Objects.requireNonNull(answer.getRedirectedUrl()).replace("&place", "");
    }

    private int ended() {
        return jdbc.sql("SELECT count(*) FROM audit_event WHERE action = 'ACCOUNT_GRANT_END' AND object = ?")
                .param("account:" + newcomer)
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse send(String path, String... fields) {
        String token = token();
        MockMvcTester.MockMvcRequestBuilder request = mvc.post()
                .uri(path)
                .cookie(session)
                .param("_csrf", token)
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                });
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return RegistryClock.callAt(now, () -> request.exchange().getResponse());
    }

    /** The token of the session, from whatever form a page of it has; before signing in from the sign-in page. */
    private String token() {
        if (session.getValue().isEmpty()) {
            MockHttpServletResponse form = mvc.get().uri("/login").exchange().getResponse();
            session = Answers.session(form);
        }
        MockHttpServletResponse page = get("/login");
        if (page.getRedirectedUrl() != null) {
            page = get("/step-up");
        }
        return Jsoup.parse(Answers.text(page)).select("input[name=_csrf]").attr("value");
    }

    private MockHttpServletResponse get(String path) {
        return RegistryClock.callAt(
                now,
                () -> mvc.get()
                        .uri(path)
                        .cookie(session)
                        .with(sent -> {
                            sent.setRemoteAddr(address);
                            return sent;
                        })
                        .exchange()
                        .getResponse());
    }
}

package org.jiandang.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiandang.account.Setup;
import org.jiandang.account.factor.Totp;
import org.jiandang.household.value.Sex;
import org.jiandang.testing.Cards;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.WebTest;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The first day of an empty registry, in one story because it happens once. */
@WebTest
@OwnDatabase
@TestPropertySource(
        properties = {
            "demo=none",
            "server.address=127.0.0.1",
            "registry.proxy=none",
            "registry.administrators.addresses=127.0.0.1,10.1.0.0/16"
        })
class SetupTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Setup setup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<String> numbers = new ArrayList<>(Stream.of(1970, 1971, 1972)
            .map(year -> Cards.someone(LocalDate.of(year, 1, 2), Sex.F).value())
            .toList());

    @Test
    void three_different_people_begin_and_then_the_page_is_gone() throws Exception {
        assertThat(jdbc.sql("SELECT count(*) FROM account").query(Integer.class).single())
                .as("a new registry has no account")
                .isZero();
        String code = setup.newCode().code();
        HtmlCheck.assertSound(mvc.get().uri("/setup").exchange().getResponse().getContentAsString());
        assertThat(mvc.get().uri("/login").exchange().getResponse().getHeader("Set-Cookie"))
                .startsWith("__Host-SID=")
                .contains("Secure");

        send("WRONG-CODE-0000", "sys", "甲", "sec", "乙", "aud", "丙")
                .assertThat()
                .bodyText()
                .contains("验证码不正确");
        send(code, "sys", "甲", "sec", "甲", "aud", "丙").assertThat().bodyText().contains("不能相同");
        numbers.set(1, numbers.get(0));
        send(code, "sys", "甲", "sec", "乙", "aud", "丙").assertThat().bodyText().contains("不能相同");
        numbers.set(1, "");
        Document without = HtmlCheck.assertSound(
                send(code, "sys", "甲", "sec", "乙", "aud", "丙").getResponse().getContentAsString());
        assertThat(without.select(".error-summary a").eachAttr("href"))
                .as("in real use nobody is without a number")
                .containsExactly("#security-idNumber");
        numbers.set(1, Cards.someone(LocalDate.of(1971, 1, 2), Sex.M).value());

        MvcTestResult done = send(code, "sys1", "甲", "sec1", "乙", "aud1", "丙");
        Document page = HtmlCheck.assertSound(done.getResponse().getContentAsString());
        assertThat(page.select(".code-once")).hasSize(3);
        assertThat(page.html()).doesNotContain(numbers);
        assertThat(jdbc.sql("SELECT count(id_index) FROM person")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("SELECT string_agg(role, ' ' ORDER BY role) FROM account_grant")
                        .query(String.class)
                        .single())
                .isEqualTo("AUDIT_ADMIN SECURITY_ADMIN SYSTEM_ADMIN");

        assertThat(mvc.get().uri("/setup")).hasStatus(404);
        assertThat(send(code, "sys2", "丁", "sec2", "戊", "aud2", "己")).hasStatus(404);
        the_first_of_them_needs_both_factors_his_place_and_a_young_password(
                page.select(".card:contains(sys1) .code-once").text());
    }

    private void the_first_of_them_needs_both_factors_his_place_and_a_young_password(String code) throws Exception {
        String password = "Right-Horse-7!";
        post("/activate", null, "login", "sys1", "code", code, "password", password, "again", password);
        Cookie half = cookie(post("/login", null, "login", "sys1", "password", password));
        assertThat(get("/accounts", half).getRedirectedUrl())
                .as("in real use nobody works with one factor")
                .isEqualTo("/login/set-up");
        String seed = HtmlCheck.assertSound(get("/login/set-up", half).getContentAsString())
                .select("#seed")
                .text()
                .replace(" ", "");
        Cookie session =
                cookie(post("/login/set-up", half, "login", "sys1", "code", Totp.codeAt(seed, clock.instant())));
        assertThat(get("/accounts", session).getStatus()).isEqualTo(200);

        assertThat(mvc.get().uri("/accounts").cookie(session).with(request -> {
                    request.setRemoteAddr("10.2.0.1");
                    return request;
                }))
                .as("administrators work from the addresses that were named")
                .hasStatus(404);
        assertThat(jdbc.sql(
                                "SELECT object FROM audit_event WHERE action = 'ACCESS' AND account = 'sys1' AND detail = 'ADDRESS'")
                        .query(String.class)
                        .list())
                .containsExactly("GET /accounts");

        jdbc.sql(
                        "UPDATE account SET password_changed_at = password_changed_at - interval '91 days' WHERE login = 'sys1'")
                .update();
        assertThat(get("/accounts", session).getRedirectedUrl()).isEqualTo("/account?old");
        assertThat(get("/account?old=", session).getContentAsString()).contains("密码已到期");
        post("/account/password", session, "old", password, "password", password, "again", password);
        assertThat(get("/accounts", session).getRedirectedUrl())
                .as("the same again is no change")
                .isEqualTo("/account?old");
        post("/account/password", session, "old", password, "password", "Other-Horse-8?", "again", "Other-Horse-8?");
        assertThat(get("/accounts", session).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse post(String path, @Nullable Cookie session, String... fields) {
        MockMvcTester.MockMvcRequestBuilder form = mvc.post().uri(path).with(csrf());
        if (session != null) {
            form.cookie(session);
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form.exchange().getResponse();
    }

    private MockHttpServletResponse get(String path, Cookie session) {
        return mvc.get().uri(path).cookie(session).exchange().getResponse();
    }

    private static Cookie cookie(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie("__Host-SID"), "no session");
    }

    private MvcTestResult send(String code, String... six) {
        return mvc.post()
                .uri("/setup")
                .with(csrf())
                .param("code", code)
                .param("area", "15")
                .param("system.login", six[0])
                .param("system.name", six[1])
                .param("system.idNumber", numbers.get(0))
                .param("security.idNumber", numbers.get(1))
                .param("audit.idNumber", numbers.get(2))
                .param("security.login", six[2])
                .param("security.name", six[3])
                .param("audit.login", six[4])
                .param("audit.name", six[5])
                .exchange();
    }
}

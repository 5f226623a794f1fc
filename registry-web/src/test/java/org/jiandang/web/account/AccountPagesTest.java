package org.jiandang.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.jiandang.account.Role;
import org.jiandang.testing.OwnerSql;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From a new account to a password, step by step; who may take which step stands in the matrix. */
@WebTest
class AccountPagesTest {

    private static int made;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FlywayConnectionDetails owner;

    RequestPostProcessor system = request -> request;
    RequestPostProcessor security = request -> request;
    String login = "";

    @BeforeEach
    void administrators_and_a_log_in_of_its_own() {
        system = signedIn.as(Role.SYSTEM_ADMIN, "15");
        security = signedIn.as(Role.SECURITY_ADMIN, "15");
        login = "newcomer" + ++made;
    }

    @Test
    void an_account_works_once_it_was_created_granted_and_given_a_password() throws Exception {
        String code = create(login, "韩示例");
        choose(login, code, "Fine-Morning-8?").assertThat().hasStatus3xxRedirection();
        assertThat(state(login)).isEqualTo("ACTIVE");
        assertThat(signIn(login, "Fine-Morning-8?")).as("no role yet").isEqualTo("/login?wrong");

        grant(login, "TOWNSHIP_REVIEWER", "159922104", UUID.randomUUID().toString())
                .assertThat()
                .hasStatus3xxRedirection();
        assertThat(signIn(login, "Fine-Morning-8?")).isEqualTo("/");
        assertThat(jdbc.sql("SELECT string_agg(action, ' ' ORDER BY id) FROM audit_event WHERE object = ?")
                        .param("account:" + login)
                        .query(String.class)
                        .single())
                .isEqualTo("ACCOUNT_CREATE PASSWORD_CHOOSE SIGN_IN ACCOUNT_GRANT SIGN_IN");
    }

    @Test
    void a_code_is_good_once() throws Exception {
        String code = create(login, "韩示例");
        choose(login, code, "Fine-Morning-8?").assertThat().hasStatus3xxRedirection();
        choose(login, code, "Other-Morning-9?")
                .assertThat()
                .hasStatusOk()
                .bodyText()
                .contains("验证码不正确");
    }

    @Test
    void a_weak_password_is_refused_beside_its_field() throws Exception {
        String code = create(login, "韩示例");
        for (String weak :
                new String[] {"Short-1!", "alllowercase", "Fupin-2018-good!", login + "-A1-more", "Aa1!Aa1!Aa1!"}) {
            Document page = HtmlCheck.assertSound(
                    choose(login, code, weak).getResponse().getContentAsString());
            assertThat(page.select("#password-error").text()).as(weak).contains("密码太弱");
            assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#password");
            assertThat(page.select("input[type=password]").eachAttr("value")).allMatch(String::isEmpty);
        }
    }

    @Test
    void a_log_in_that_is_taken_is_said_so_beside_the_field() throws Exception {
        create(login, "韩示例");
        MvcTestResult again = post("/accounts", system, "login", login, "name", "另一人");
        Document page = HtmlCheck.assertSound(again.getResponse().getContentAsString());
        assertThat(page.select("#login-error").text()).contains("已有人使用");
        assertThat(page.select("#login").attr("value")).isEqualTo(login);
    }

    @Test
    void the_area_must_be_of_the_level_of_the_role() throws Exception {
        create(login, "韩示例");
        grant(login, "VILLAGE_CADRE", "159922", UUID.randomUUID().toString())
                .assertThat()
                .hasStatusOk()
                .bodyText()
                .contains("辖区的级别与角色不符");
    }

    @Test
    void one_person_is_not_two_administrators() throws Exception {
        create(login, "韩示例");
        String person = jdbc.sql("SELECT person FROM account WHERE login = ?")
                .param(login)
                .query(String.class)
                .single();
        grant(login, "COUNTY_OFFICE", "159922", UUID.randomUUID().toString())
                .assertThat()
                .hasStatus3xxRedirection();
        post("/accounts", system, "login", login + "b", "person", person)
                .assertThat()
                .hasStatusOk();
        grant(login + "b", "AUDIT_ADMIN", "15", UUID.randomUUID().toString())
                .assertThat()
                .hasStatusOk()
                .bodyText()
                .contains("不能由同一人担任");
    }

    @Test
    void nobody_grants_himself_a_role() {
        String own = signedIn.account(Role.SECURITY_ADMIN, "15");
        grant(own, "COUNTY_OFFICE", "159922", UUID.randomUUID().toString())
                .assertThat()
                .bodyText()
                .contains("不能修改本人的账号");
    }

    @Test
    void a_second_submit_of_the_same_form_does_nothing_twice() throws Exception {
        create(login, "韩示例");
        String key = UUID.randomUUID().toString();
        MvcTestResult first = grant(login, "COUNTY_OFFICE", "159922", key);
        MvcTestResult second = grant(login, "COUNTY_OFFICE", "159922", key);
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(grants(login)).isEqualTo(1);
    }

    @Test
    void the_same_key_with_other_contents_is_refused() throws Exception {
        create(login, "韩示例");
        String key = UUID.randomUUID().toString();
        grant(login, "COUNTY_OFFICE", "159922", key);
        grant(login, "COUNTY_OFFICE", "159923", key)
                .assertThat()
                .hasStatus(409)
                .bodyText()
                .contains("已经提交过");
        assertThat(grants(login)).isEqualTo(1);
    }

    @Test
    void a_form_that_was_refused_may_be_sent_again_under_its_key() throws Exception {
        create(login, "韩示例");
        String key = UUID.randomUUID().toString();
        grant(login, "COUNTY_OFFICE", "15", key).assertThat().hasStatusOk();
        grant(login, "COUNTY_OFFICE", "159922", key).assertThat().hasStatus3xxRedirection();
    }

    @Test
    void everybody_reads_the_own_acts_and_the_audit_administrator_all() throws Exception {
        create(login, "韩示例");
        String own =
                mvc.get().uri("/audit").with(security).exchange().getResponse().getContentAsString();
        String all = mvc.get()
                .uri("/audit?object=account:" + login)
                .with(signedIn.as(Role.AUDIT_ADMIN, "15"))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(own).doesNotContain("account:" + login);
        assertThat(all).contains("account:" + login);
        HtmlCheck.assertSound(all);
    }

    private String create(String newLogin, String name) throws Exception {
        MvcTestResult answer = post("/accounts", system, "login", newLogin, "name", name);
        return HtmlCheck.assertSound(answer.getResponse().getContentAsString())
                .select(".code-once")
                .text();
    }

    private MvcTestResult grant(String to, String role, String area, String key) {
        return post("/accounts/" + to + "/grant", security, "role", role, "area", area, "_submit", key);
    }

    private MvcTestResult choose(String who, String code, String password) {
        // an address of its own: the throttle counts codes like passwords
        OwnerSql.on(owner).update("DELETE FROM reg.login_attempt");
        return post(
                "/activate", request -> request, "login", who, "code", code, "password", password, "again", password);
    }

    private String signIn(String who, String password) {
        return String.valueOf(post("/login", request -> request, "login", who, "password", password)
                .getResponse()
                .getRedirectedUrl());
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        MockMvcTester.MockMvcRequestBuilder form =
                mvc.post().uri(path).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    private String state(String who) {
        return jdbc.sql("SELECT state FROM account WHERE login = ?")
                .param(who)
                .query(String.class)
                .single();
    }

    private int grants(String who) {
        return jdbc.sql("SELECT count(*) FROM account_grant WHERE login = ?")
                .param(who)
                .query(Integer.class)
                .single();
    }
}

package org.jiandang.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.household.value.Sex;
import org.jiandang.policy.RegistryClock;
import org.jiandang.testing.Cards;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.SecurityCase;
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
    RequestPostProcessor second = request -> request;
    String login = "";

    @BeforeEach
    void administrators_and_a_log_in_of_its_own() {
        system = signedIn.as(Role.SYSTEM_ADMIN, "15");
        security = signedIn.as(Role.SECURITY_ADMIN, "15");
        second = signedIn.as(signedIn.account(Role.SECURITY_ADMIN, "15", "-2"), Role.SECURITY_ADMIN);
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
                .isEqualTo("ACCOUNT_CREATE PASSWORD_CHOOSE SIGN_IN GRANT_PROPOSE ACCOUNT_GRANT SIGN_IN");
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
    @SecurityCase("F14")
    void a_log_in_that_looks_like_another_is_refused() throws Exception {
        for (String lookalike : new String[] {"\u0430dmin", "admin\u200b", "\uff41dmin"}) {
            assertThat(post("/accounts", system, "login", lookalike, "name", "另一人"))
                    .bodyText()
                    .contains("以字母开头");
        }
        create("lamp" + login, "韩示例");
        assertThat(post("/accounts", system, "login", "larnp" + login, "name", "另一人"))
                .bodyText()
                .contains("看起来相同");
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
        String person = person(login);
        grant(login, "COUNTY_OFFICE", "159922", UUID.randomUUID().toString())
                .assertThat()
                .hasStatus3xxRedirection();
        post("/accounts", system, "login", login + "b", "person", person)
                .assertThat()
                .hasStatusOk();
        assertThat(flash(grant(
                        login + "b", "AUDIT_ADMIN", "15", UUID.randomUUID().toString())))
                .contains("不能由同一人担任");
        assertThat(grants(login + "b")).isZero();
    }

    @Test
    void one_identity_number_is_one_person_and_is_shown_to_nobody_again() throws Exception {
        String number = Cards.someone(LocalDate.of(1975, 3, 4), Sex.M).value();
        String other = Cards.someone(LocalDate.of(1976, 3, 4), Sex.F).value();
        post("/accounts", system, "login", login, "name", "韩示例", "idNumber", number)
                .assertThat()
                .hasStatusOk();
        post("/accounts", system, "login", login + "b", "name", "韩示例", "idNumber", number)
                .assertThat()
                .hasStatusOk();
        assertThat(person(login + "b")).isEqualTo(person(login));

        assertThat(wrong("idNumber", "name", "韩示例", "idNumber", "15992219750304001"))
                .contains("18 位");
        assertThat(wrong("name", "name", "别的人", "idNumber", number)).contains("姓名与所填不一致");
        create(login + "c", "白示例");
        assertThat(wrong("idNumber", "person", person(login + "c"), "idNumber", number))
                .contains(person(login));
        assertThat(wrong("idNumber", "person", person(login), "idNumber", other))
                .contains("不能修改");

        String add = "/accounts/" + login + "c/number";
        post(add, system, "idNumber", number)
                .assertThat()
                .hasStatusOk()
                .bodyText()
                .contains("同一个人");
        post(add, system, "idNumber", other).assertThat().hasStatus3xxRedirection();
        post(add, system, "idNumber", other)
                .assertThat()
                .hasStatusOk()
                .bodyText()
                .contains("不能修改");
        for (RequestPostProcessor who : List.of(system, security)) {
            String page = mvc.get()
                    .uri("/accounts/" + login + "c")
                    .with(who)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            assertThat(HtmlCheck.assertSound(page).text()).contains("已登记（不显示）");
            assertThat(page).doesNotContain(other.substring(6, 14)).doesNotContain("name=\"idNumber\"");
        }
        assertThat(jdbc.sql(
                                "SELECT string_agg(concat_ws(' ', object, detail), ' ') FROM audit_event WHERE object LIKE ?")
                        .param("account:" + login + "%")
                        .query(String.class)
                        .single())
                .doesNotContain(number, other);
    }

    /** What stands beside the field after an account was refused. */
    private String wrong(String field, String... fields) throws Exception {
        String[] all = Stream.concat(Stream.of("login", login + "x"), Stream.of(fields))
                .toArray(String[]::new);
        String page = post("/accounts", system, all).getResponse().getContentAsString();
        assertThat(accountsOf(login + "x")).isZero();
        return HtmlCheck.assertSound(page).select("#" + field + "-error").text();
    }

    private int accountsOf(String who) {
        return jdbc.sql("SELECT count(*) FROM account WHERE login = ?")
                .param(who)
                .query(Integer.class)
                .single();
    }

    private String person(String who) {
        return jdbc.sql("SELECT person FROM account WHERE login = ?")
                .param(who)
                .query(String.class)
                .single();
    }

    @Test
    void s4_a_role_is_held_only_when_another_person_has_released_it() throws Exception {
        create(login, "韩示例");
        propose(login, "COUNTY_OFFICE", "159922", UUID.randomUUID().toString())
                .assertThat()
                .hasStatus3xxRedirection();
        assertThat(grants(login)).isZero();
        String serial = waiting(login);
        assertThat(flash(decide(security, serial, "release", ""))).contains("须由另一人放行");
        assertThat(flash(decide(signedIn.as(Role.AUDIT_ADMIN, "15"), serial, "release", "")))
                .contains("审计管理员只在仅有一名安全管理员时");
        assertThat(flash(decide(second, serial, "refuse", " "))).contains("没有写明理由");
        assertThat(grants(login)).isZero();
        Document page = HtmlCheck.assertSound(
                mvc.get().uri("/grants").with(second).exchange().getResponse().getContentAsString());
        assertThat(page.text()).contains(login, "到岗");
        decide(second, serial, "release", "").assertThat().hasStatus3xxRedirection();
        assertThat(grants(login)).isEqualTo(1);
        assertThat(flash(decide(second, serial, "release", ""))).contains("已经办理");
    }

    @Test
    void s4_a_prefecture_proposes_working_roles_of_its_own_area_and_a_security_administrator_releases()
            throws Exception {
        create(login, "韩示例");
        RequestPostProcessor prefecture = signedIn.as(Role.PREFECTURE_OFFICE, "1599");
        for (String[] wrong :
                new String[][] {{"COUNTY_OFFICE", "152222"}, {"AUDITOR", "159922"}, {"AUDIT_ADMIN", "1599"}}) {
            assertThat(flash(post(
                            "/grants", prefecture, "login", login, "role", wrong[0], "area", wrong[1], "reason", "到岗")))
                    .as(wrong[0])
                    .contains("只能为本辖区");
        }
        post("/grants", prefecture, "login", login, "role", "COUNTY_OFFICE", "area", "159922", "reason", "到岗")
                .assertThat()
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/grants").with(signedIn.as(Role.PREFECTURE_OFFICE, "1522")))
                .bodyText()
                .as("another prefecture's page")
                .doesNotContain(login);
        assertThat(decide(prefecture, waiting(login), "release", "")).hasStatus(403);
        decide(security, waiting(login), "release", "").assertThat().hasStatus3xxRedirection();
        assertThat(grants(login)).isEqualTo(1);
    }

    @Test
    @SecurityCase("T12")
    void s9_a_stand_in_ends_by_itself_and_is_refused_to_others_than_colleagues_of_the_same_level() throws Exception {
        create(login, "韩示例");
        String last = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(29).toString();
        assertThat(flash(standIn(login, last))).contains("没有在别处担任同一角色");
        String person = person(login);
        grant(login, "COUNTY_OFFICE", "159922", UUID.randomUUID().toString());
        post("/accounts", system, "login", login + "b", "person", person)
                .assertThat()
                .hasStatusOk();
        assertThat(flash(standIn(login + "b", LocalDate.parse(last).plusDays(1).toString())))
                .contains("最多 30 天");
        standIn(login + "b", last).assertThat().hasStatus3xxRedirection();
        decide(security, waiting(login + "b"), "release", "").assertThat().hasStatus3xxRedirection();
        OwnerSql.on(owner)
                .update("UPDATE reg.account SET state = 'ACTIVE', password_hash = 'none' WHERE login = ?", login + "b");
        RequestPostProcessor standIn = signedIn.as(login + "b", Role.COUNTY_OFFICE);
        assertThat(mvc.get().uri("/households").with(standIn)).hasStatusOk();
        RegistryClock.runAt(
                LocalDate.parse(last)
                        .plusDays(1)
                        .atStartOfDay(RegistryClock.ZONE)
                        .toInstant(),
                () -> assertThat(mvc.get().uri("/households").with(standIn))
                        .as("at midnight after the last day")
                        .redirectedUrl()
                        .startsWith("/login"));
    }

    private MvcTestResult standIn(String who, String until) {
        return post(
                "/grants",
                signedIn.as(Role.PREFECTURE_OFFICE, "1599"),
                "login",
                who,
                "role",
                "COUNTY_OFFICE",
                "area",
                "159923",
                "until",
                until,
                "reason",
                "代班");
    }

    @Test
    void s8_who_moves_to_a_new_post_keeps_nothing_of_the_old_one() throws Exception {
        create(login, "韩示例");
        OwnerSql.on(owner)
                .update("UPDATE reg.account SET state = 'ACTIVE', password_hash = 'none' WHERE login = ?", login);
        grant(login, "COUNTY_OFFICE", "159922", UUID.randomUUID().toString());
        RequestPostProcessor old = signedIn.as(login, Role.COUNTY_OFFICE);
        assertThat(mvc.get().uri("/households").with(old)).hasStatusOk();
        grant(login, "TOWNSHIP_REVIEWER", "159922104", UUID.randomUUID().toString());
        assertThat(mvc.get().uri("/households").with(old))
                .as("the session of the old post")
                .redirectedUrl()
                .startsWith("/login");
        assertThat(jdbc.sql("SELECT count(*) FROM account_grant WHERE login = ? AND valid_to IS NULL")
                        .param(login)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
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
        MvcTestResult first = propose(login, "COUNTY_OFFICE", "159922", key);
        MvcTestResult again = propose(login, "COUNTY_OFFICE", "159922", key);
        assertThat(again.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(waiting(login)).isNotBlank();
    }

    @Test
    void the_same_key_with_other_contents_is_refused() throws Exception {
        create(login, "韩示例");
        String key = UUID.randomUUID().toString();
        propose(login, "COUNTY_OFFICE", "159922", key);
        propose(login, "COUNTY_OFFICE", "159923", key)
                .assertThat()
                .hasStatus(422)
                .bodyText()
                .contains("已经提交过");
        assertThat(waiting(login)).isNotBlank();
    }

    @Test
    void a_form_that_was_refused_may_be_sent_again_under_its_key() throws Exception {
        create(login, "韩示例");
        String key = UUID.randomUUID().toString();
        propose(login, "COUNTY_OFFICE", "15", key).assertThat().hasStatusOk();
        propose(login, "COUNTY_OFFICE", "159922", key).assertThat().hasStatus3xxRedirection();
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

    /** Proposed by the one security administrator and released by the other; what the last of the two answers. */
    private MvcTestResult grant(String to, String role, String area, String key) {
        MvcTestResult proposed = propose(to, role, area, key);
        String waiting = jdbc.sql("SELECT max(serial) FROM grant_proposal WHERE login = ? AND state = 'PROPOSED'")
                .param(to)
                .query(String.class)
                .optional()
                .orElse(null);
        return waiting == null ? proposed : decide(second, waiting, "release", "");
    }

    private MvcTestResult propose(String to, String role, String area, String key) {
        return post("/accounts/" + to + "/grant", security, "role", role, "area", area, "reason", "到岗", "_submit", key);
    }

    private MvcTestResult decide(RequestPostProcessor who, String serial, String action, String note) {
        return post("/grants/" + serial + "/decision", who, "action", action, "note", note);
    }

    private String waiting(String who) {
        return jdbc.sql("SELECT serial FROM grant_proposal WHERE login = ? AND state = 'PROPOSED'")
                .param(who)
                .query(String.class)
                .single();
    }

    private String flash(MvcTestResult answer) {
        return String.valueOf(answer.getMvcResult().getFlashMap().get("flash"));
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

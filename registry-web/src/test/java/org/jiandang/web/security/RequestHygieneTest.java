package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.jiandang.account.AccountService;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.exit.ExitDesk;
import org.jiandang.exit.NominateForExit;
import org.jiandang.household.HouseholdId;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.persistence.cases.HouseholdFixture;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests that no page of ours sends: other methods, other paths, fields that are not the form's, steps out of their order. */
@WebTest
class RequestHygieneTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222108203");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Serials serials;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    @SecurityCase("F20")
    void fields_that_are_not_the_forms_change_nothing_and_go_on_record() {
        String cadre = signedIn.account(Role.VILLAGE_CADRE, VILLAGE.value());
        post(
                "/households/search",
                cadre,
                Role.VILLAGE_CADRE,
                "text",
                "x",
                "state",
                "ACTIVE",
                "regionCode",
                "64",
                "createdBy",
                "x");
        assertThat(fieldsOnRecord(cadre)).contains("createdBy regionCode state");
        String security = signedIn.account(Role.SECURITY_ADMIN, "15");
        String target = signedIn.account(Role.COUNTY_OFFICE, VILLAGE.countyCode(), "-f20");
        post(
                "/accounts/" + target + "/grant",
                security,
                Role.SECURITY_ADMIN,
                "role",
                "COUNTY_OFFICE",
                "area",
                VILLAGE.countyCode(),
                "reason",
                "x",
                "state",
                "RELEASED",
                "decidedBy",
                "me",
                "version",
                "-1");
        assertThat(jdbc.sql("SELECT state FROM grant_proposal WHERE login = ? ORDER BY serial DESC LIMIT 1")
                        .param(target)
                        .query(String.class)
                        .single())
                .isEqualTo("PROPOSED");
        assertThat(fieldsOnRecord(security)).contains("decidedBy state version");
    }

    private List<String> refusals(String login) {
        return jdbc.sql("SELECT object || ' ' || detail FROM audit_event WHERE account = ? AND action = 'REFUSED'")
                .param(login)
                .query(String.class)
                .list();
    }

    @Test
    @SecurityCase("F21")
    void a_field_of_one_value_that_comes_twice_is_refused() {
        String security = signedIn.account(Role.SECURITY_ADMIN, "15");
        String target = signedIn.account(Role.COUNTY_OFFICE, VILLAGE.countyCode(), "-f21");
        assertThat(post(
                        "/accounts/" + target + "/grant",
                        security,
                        Role.SECURITY_ADMIN,
                        "role",
                        "COUNTY_OFFICE",
                        "role",
                        "REGION_OFFICE",
                        "area",
                        VILLAGE.countyCode(),
                        "reason",
                        "x"))
                .hasStatus(400);
        assertThat(jdbc.sql("SELECT count(*) FROM grant_proposal WHERE login = ?")
                        .param(target)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(refusals(security)).containsOnlyOnce("POST /accounts/{login}/grant 400");
        String cadre = signedIn.account(Role.VILLAGE_CADRE, VILLAGE.value());
        assertThat(post(
                        "/relatives",
                        cadre,
                        Role.VILLAGE_CADRE,
                        "name",
                        "甲",
                        "name",
                        "乙",
                        "kinship",
                        "CHILD",
                        "number",
                        ""))
                .as("also where the form is read by itself")
                .hasStatus(400);
        assertThat(mvc.get()
                        .uri("/households?area=152222000000&area=152222108203")
                        .with(county()))
                .hasStatus(400);
    }

    @Test
    @SecurityCase("F25")
    void a_step_out_of_its_order_is_refused_with_the_step_the_case_stands_at() throws Exception {
        CaseWalk walk = beans.getBean(CaseWalk.class);
        CaseRecord file = walk.nominate(
                new HouseholdFixture(jdbc, serials, transactions, VILLAGE).stored(),
                VILLAGE,
                2018,
                java.time.LocalDate.of(2018, 10, 8));
        String county = signedIn.account(Role.COUNTY_OFFICE, VILLAGE.countyCode());
        MvcTestResult answer = post(
                "/cases/" + file.id() + "/steps/decide",
                county,
                Role.COUNTY_OFFICE,
                "version",
                String.valueOf(file.version()),
                "decide.action",
                "APPROVE",
                "decide.opinion",
                "同意");
        assertThat(answer).hasStatus(409);
        assertThat(answer.getResponse().getContentAsString()).contains("初选");
        assertThat(refusals(county)).anyMatch(event -> event.matches("POST /cases/\\{id.*/steps/.*409.*"));
        assertThat(version(walk, file)).isEqualTo(file.version());
    }

    @Test
    @SecurityCase("F25")
    void after_a_step_the_back_button_brings_the_new_state_and_an_old_form_is_told_it() {
        CaseWalk walk = beans.getBean(CaseWalk.class);
        HouseholdId household = new HouseholdFixture(jdbc, serials, transactions, VILLAGE).stored();
        String author = signedIn.account(Role.VILLAGE_CADRE, VILLAGE.value());
        CaseRecord file = CaseWalk.on(
                java.time.LocalDate.of(2018, 10, 8),
                beans.getBean(AccountService.class).actor(author).orElseThrow(),
                () -> beans.getBean(ExitDesk.class).nominate(new NominateForExit(household, 2018, "收入稳定")));
        String form = UUID.randomUUID().toString();
        String[] withdrawal = {"version", String.valueOf(file.version()), "withdraw.opinion", "户主撤回"};
        String step = "/cases/" + file.id() + "/steps/withdraw";
        assertThat(post(form, step, author, Role.VILLAGE_CADRE, withdrawal)).hasStatus3xxRedirection();
        int version = version(walk, file);

        MvcTestResult back = mvc.get()
                .uri("/cases/" + file.id())
                .with(signedIn.as(author, Role.VILLAGE_CADRE))
                .exchange();
        assertThat(back.getResponse().getHeader("Cache-Control"))
                .as("Back asks the server anew")
                .contains("no-store");
        assertThat(Answers.text(back.getResponse())).contains("撤回").doesNotContain("/steps/withdraw");
        assertThat(post(form, step, author, Role.VILLAGE_CADRE, withdrawal))
                .as("the same form sent again")
                .hasStatus3xxRedirection();
        MvcTestResult old = post(step, author, Role.VILLAGE_CADRE, withdrawal);
        assertThat(old).as("a form filled in anew on the old page").hasStatus(409);
        assertThat(Answers.text(old.getResponse())).contains("撤回");
        assertThat(version(walk, file)).isEqualTo(version);
    }

    private static int version(CaseWalk walk, CaseRecord file) {
        return Acting.as(TestActors.countyOf(VILLAGE), () -> walk.cases.find(file.id()))
                .version();
    }

    @Test
    @SecurityCase("U9")
    void nothing_but_the_request_itself_says_its_method() {
        RequestPostProcessor county = county();
        for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND")) {
            assertThat(mvc.method(HttpMethod.valueOf(method))
                            .uri("/households")
                            .with(county)
                            .with(csrf()))
                    .as(method)
                    .hasStatus(405);
        }
        assertThat(mvc.get().uri("/cases/approvals").with(county))
                .as("GET where a form is sent")
                .hasStatus(405);
        assertThat(mvc.post().uri("/households").with(county).with(csrf()))
                .as("POST where a page is read")
                .hasStatus(405);
        assertThat(mvc.post()
                        .uri("/households/search")
                        .with(county)
                        .with(csrf())
                        .param("_method", "DELETE"))
                .hasStatus(405);
        assertThat(mvc.get().uri("/households").with(county).header("X-HTTP-Method-Override", "DELETE"))
                .hasStatus(405);
    }

    @Test
    @SecurityCase("U2")
    void no_spelling_of_a_path_leads_around_its_guard() {
        RequestPostProcessor cadre = signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
        for (String path : List.of(
                "/accounts",
                "/accounts/new",
                "/admin/regions",
                "/suspicions",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/ACCOUNTS",
                "/Accounts",
                "/accounts/",
                "/accounts.json",
                "/accounts;a=b",
                "/households/..;/accounts",
                "/..;/accounts",
                "//accounts",
                "/./accounts",
                "/households/../accounts",
                "/%2e%2e/accounts",
                "/households/%2e%2e/accounts",
                "/%61ccounts",
                "/accounts%00",
                "/accounts%2f",
                "/accounts\\new",
                "/households.json",
                "/households/")) {
            int status = mvc.get()
                    .uri("/")
                    .with(cadre)
                    .with(request -> {
                        request.setRequestURI(path);
                        request.setServletPath(path);
                        return request;
                    })
                    .exchange()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(path).isIn(400, 403, 404);
        }
    }

    @Test
    void whether_the_registry_lives_is_told_to_its_own_machine_only() {
        for (String path : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/health/db")) {
            assertThat(mvc.get().uri(path).with(from("10.1.0.9"))).as(path).hasStatus(302);
        }
        assertThat(mvc.get().uri("/actuator/health/liveness").with(from("127.0.0.1")))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(mvc.get().uri("/actuator/health/db").with(from("127.0.0.1")))
                .as("not what it consists of")
                .hasStatus(404);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    @SecurityCase("U3")
    void filters_narrow_what_is_seen_and_never_widen_it() throws Exception {
        RequestPostProcessor county = county();
        for (String unknown : List.of("sort=idno", "sort=name;drop", "order=asc", "page=-1", "offset=5")) {
            assertThat(mvc.get().uri("/households?" + unknown).with(county))
                    .as(unknown)
                    .hasStatus(400);
        }
        String village = "152222108290";
        Acting.as(
                TestActors.cadreOf(RegionCode.of(village)),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(running ->
                                jdbc.sql("""
                INSERT INTO reg.household (county_code, serial, village_code, household_no, status, head_no, head_name, head_initials, population)
                SELECT left(?, 6), 7000000000 + n, ?, ? || lpad(n::text, 6, '0'), 'POOR', 1, '测试户' || n, 'csh', 0
                FROM generate_series(1, 120) n ON CONFLICT DO NOTHING""").params(village, village, village).update()));
        assertThat(rows(village, "100", county)).as("the most a page has").isEqualTo(100);
        for (String size : List.of("1000000", "101", "-1", "0", "2147483647")) {
            assertThat(rows(village, size, county)).as("rows at size %s", size).isEqualTo(25);
        }
        assertThat(mvc.get().uri("/households?area=640000000000").with(county))
                .as("another region")
                .hasStatus(404);
    }

    private int rows(String village, String size, RequestPostProcessor by) {
        MvcTestResult page = mvc.get()
                .uri("/households?area=" + village + "&size=" + size)
                .with(by)
                .exchange();
        assertThat(page).hasStatusOk();
        return Jsoup.parse(Answers.text(page.getResponse()))
                .select("table tbody tr")
                .size();
    }

    @Test
    @SecurityCase("U4")
    void an_area_is_asked_for_by_whole_levels_of_the_own_one_only() {
        RequestPostProcessor prefecture = signedIn.as(Role.PREFECTURE_OFFICE, "1522");
        for (String list : List.of("/households", "/findings", "/changes", "/ledgers/L1", "/care", "/special-lists")) {
            for (String trick :
                    List.of("15222", "1522222", "1", "%25", "1522%25", "15_2", "1522'", "１５２２", "152222105201000")) {
                assertThat(mvc.get()
                                .uri(java.net.URI.create(list + "?area=" + trick))
                                .with(prefecture))
                        .as("%s %s", list, trick)
                        .hasStatus(400);
            }
            for (String outside : List.of("150000000000", "150100000000", "620000000000")) {
                assertThat(mvc.get()
                                .uri(list + "?area=" + outside)
                                .with(prefecture)
                                .exchange()
                                .getResponse()
                                .getStatus())
                        .as("%s %s", list, outside)
                        .isIn(400, 404);
            }
            assertThat(mvc.get()
                            .uri(list + "?area=152222000000")
                            .with(prefecture)
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .as(list)
                    .isEqualTo(200);
        }
    }

    private RequestPostProcessor county() {
        return signedIn.as(Role.COUNTY_OFFICE, VILLAGE.countyCode());
    }

    private MvcTestResult post(String path, String login, Role role, String... fields) {
        return post(UUID.randomUUID().toString(), path, login, role, fields);
    }

    private MvcTestResult post(String key, String path, String login, Role role, String... fields) {
        var form =
                mvc.post().uri(path).with(signedIn.as(login, role)).with(csrf()).param("_submit", key);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    private List<String> fieldsOnRecord(String login) {
        return jdbc.sql(
                        "SELECT detail FROM audit_event WHERE action = 'FIELDS' AND outcome = 'REFUSED' AND account = ?")
                .param(login)
                .query(String.class)
                .list();
    }
}

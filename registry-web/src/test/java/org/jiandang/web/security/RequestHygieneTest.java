package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.persistence.cases.HouseholdFixture;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;

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
        assertThat(Acting.as(TestActors.countyOf(VILLAGE), () -> walk.cases.find(file.id()))
                        .version())
                .isEqualTo(file.version());
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
        for (String size : List.of("1000000", "-1", "0")) {
            String page = mvc.get()
                    .uri("/households?size=" + size)
                    .with(county)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            assertThat(page.split("<tr", -1).length).as("rows at size %s", size).isLessThanOrEqualTo(101);
        }
        assertThat(mvc.get().uri("/households?area=640000000000").with(county))
                .as("another region")
                .hasStatus(404);
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
        var form = mvc.post()
                .uri(path)
                .with(signedIn.as(login, role))
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString());
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

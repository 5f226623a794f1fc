package org.jiandang.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.OwnerSql;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who reads a household from above says what for, once a day for each household; those who work with it are not asked. */
@WebTest
class ReadingPurposeTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222107216");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Autowired
    FlywayConnectionDetails connection;

    HouseholdId id;

    @BeforeEach
    void household() {
        id = households.registered(VILLAGE, Cards.of(aHousehold()));
    }

    @ParameterizedTest
    @CsvSource({"PREFECTURE_OFFICE,1522", "REGION_OFFICE,15", "AUDITOR,152222"})
    void no_page_of_a_household_opens_before_it_is_said_what_for(Role role, String area) throws Exception {
        String login = signedIn.account(role, area);
        RequestPostProcessor by = signedIn.as(login, role);
        for (String page : List.of("", "/history", "/print", "/members/1", "/members/1/number")) {
            assertThat(mvc.get().uri("/households/" + id + page).with(by))
                    .as(page)
                    .hasStatus(302)
                    .redirectedUrl()
                    .isEqualTo("/households/" + id + "/purpose" + (page.isEmpty() ? "" : "?to=" + page));
        }
        MvcTestResult number = post("/members/1/number", by, "reason", "核对");
        assertThat(number).hasStatus(302).redirectedUrl().isEqualTo("/households/" + id + "/purpose");
        String form =
                body(mvc.get().uri("/households/" + id + "/purpose").with(by).exchange());
        HtmlCheck.assertSound(form);
        assertThat(form).contains(households.view(id).register().householdNo()).doesNotContain(headName());
        for (String none : List.of("  ", "\u200b", "x", "\u200b\u3164查\u2800看 户\u00ad")) {
            assertThat(post("/purpose", by, "case", "", "reason", none))
                    .as(none)
                    .hasStatusOk();
        }
        assertThat(post("/purpose", by, "case", "RD-9999-1", "reason", "x"))
                .as("a case of another household")
                .hasStatusOk();
        assertThat(mvc.get().uri("/households/" + id).with(by)).hasStatus(302);

        assertThat(post("/purpose", by, "reason", "信访转办", "to", "/history"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/households/" + id + "/history");
        assertThat(mvc.get().uri("/households/" + id + "/history").with(by)).hasStatusOk();
        assertThat(mvc.get().uri("/households/" + id).with(by)).hasStatusOk();
        assertThat(owner().queryForList(
                                "SELECT action || ' ' || purpose FROM reg.audit_event WHERE account = ? AND purpose IS NOT NULL ORDER BY id DESC LIMIT 3",
                                String.class,
                                login))
                .containsExactly("VIEW_HOUSEHOLD 信访转办", "VIEW_HOUSEHOLD 信访转办", "NAME_PURPOSE 信访转办");

        owner().update(
                        "UPDATE reg.reading_purpose SET day = day - 1 WHERE person = (SELECT person FROM reg.account WHERE login = ?) AND household_serial = ?",
                        login,
                        id.serial());
        assertThat(mvc.get().uri("/households/" + id).with(by))
                .as("a day later")
                .hasStatus(302);
    }

    @Test
    void a_case_of_the_household_is_purpose_enough_and_an_address_elsewhere_is_not_followed() throws Exception {
        RequestPostProcessor by = signedIn.as(Role.REGION_OFFICE, "15");
        String number = "T" + id.serial();
        RequestPostProcessor cadre = signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
        assertThat(mvc.get().uri("/households/" + id).with(cadre))
                .as("nobody in the village is asked")
                .hasStatusOk();
        owner().execute("SELECT reg.open_for_migration('reg.case_file')");
        try {
            owner().update("""
                    INSERT INTO reg.case_file (county_code, serial, village_code, kind, case_no, household_serial, year, stage, steps, author_person,
                        author_account, author_name, opened_on, stage_since, profile_key, profile_version, head_name, population, version)
                    VALUES (?, ?, ?, 'EXIT', ?, ?, 2018, 'SURVEYED', 1, 'p', 'a', 'n', date '2018-04-01', date '2018-04-01', 'IM', 'v', 'h', 2, 1)""", id.countyCode(), 900_000_000 + id.serial(), VILLAGE.value(), number, id.serial());
        } finally {
            owner().execute("SELECT reg.close_after_migration('reg.case_file')");
        }
        assertThat(body(mvc.get().uri("/households/" + id + "/purpose").with(by).exchange()))
                .contains(number);
        assertThat(post("/purpose", by, "case", number, "to", "//elsewhere.example/"))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/households/" + id);
        assertThat(mvc.get().uri("/households/" + id).with(by)).hasStatusOk();
    }

    @Test
    void the_page_that_was_asked_for_opens_with_its_query() {
        RequestPostProcessor by = signedIn.as(Role.REGION_OFFICE, "15");
        assertThat(mvc.get().uri("/households/" + id + "?year=2025&lang=zh").with(by))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/households/" + id + "/purpose?to=?year%3D2025%26lang%3Dzh");
        assertThat(post("/purpose", by, "reason", "信访转办", "to", "/history?year=2025"))
                .redirectedUrl()
                .isEqualTo("/households/" + id + "/history?year=2025");
        assertThat(post("/purpose", by, "reason", "信访转办", "to", "?to={x}//elsewhere"))
                .redirectedUrl()
                .isEqualTo("/households/" + id);
    }

    @ParameterizedTest
    @CsvSource({"PREFECTURE_OFFICE,1522", "REGION_OFFICE,15", "AUDITOR,152222"})
    void a_list_of_people_in_special_care_opens_from_above_after_it_is_said_what_for(Role role, String area)
            throws Exception {
        String login = signedIn.account(role, area);
        RequestPostProcessor by = signedIn.as(login, role);
        String list = "/care/list?area=" + VILLAGE + "&state=CONFIRMED";
        owner().update(
                        "DELETE FROM reg.reading_purpose WHERE person = (SELECT person FROM reg.account WHERE login = ?) AND county_code = 'lists'",
                        login);
        assertThat(mvc.get().uri(list).with(by)).hasStatus(302).redirectedUrl().startsWith("/care/list/purpose?to=");
        HtmlCheck.assertSound(body(mvc.get().uri("/care/list/purpose").with(by).exchange()));
        assertThat(sent("/care/list/purpose", by, "reason", " ")).hasStatusOk();
        assertThat(mvc.get().uri(list).with(by)).hasStatus(302);
        assertThat(sent("/care/list/purpose", by, "reason", "供养督查", "to", "?area=" + VILLAGE))
                .redirectedUrl()
                .isEqualTo("/care/list?area=" + VILLAGE);
        assertThat(mvc.get().uri(list).with(by)).hasStatusOk();
        assertThat(owner().queryForList(
                                "SELECT action || ' ' || purpose FROM reg.audit_event WHERE account = ? AND purpose IS NOT NULL ORDER BY id DESC LIMIT 2",
                                String.class,
                                login))
                .containsExactly("LIST_CARE 供养督查", "NAME_PURPOSE 供养督查");
        assertThat(mvc.get().uri("/households/" + id).with(by))
                .as("the list's purpose opens no household")
                .hasStatus(302);
        assertThat(mvc.get().uri("/care/list?area=" + VILLAGE).with(signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value())))
                .as("nobody in the village is asked")
                .hasStatusOk();
    }

    private MvcTestResult post(String page, RequestPostProcessor by, String... fields) {
        return sent("/households/" + id + page, by, fields);
    }

    private MvcTestResult sent(String address, RequestPostProcessor by, String... fields) {
        var request = mvc.post()
                .uri(address)
                .with(by)
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String headName() {
        return households.view(id).register().headName();
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    private JdbcTemplate owner() {
        return OwnerSql.on(connection);
    }
}

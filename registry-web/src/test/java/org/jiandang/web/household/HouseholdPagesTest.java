package org.jiandang.web.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jiandang.account.Role;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.DispatcherServlet;

/** The pages of a household, as the cadre, the township and a neighbour see them. */
@WebTest
class HouseholdPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104201");
    private static final String NEIGHBOUR_COUNTY = "152221";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    private HouseholdCard card;
    private HouseholdId id;

    @BeforeEach
    void household() {
        card = Cards.of(aHousehold());
        id = households.applicant(VILLAGE, card);
    }

    @Test
    void the_card_shows_every_section_and_no_full_number() {
        String page = body(get("/households/" + id, cadre()));

        HtmlCheck.assertSound(page);
        assertThat(page).contains("A 基本情况", "B 家庭成员", "C 年度收支", "D “两不愁三保障”", "E 生产生活条件", "G 办理记录");
        assertThat(page).contains(card.members().get(0).identity().idNumber().masked());
        Cards.numbers(card).forEach(number -> assertThat(page).doesNotContain(number.value()));
        assertThat(page).doesNotContain(card.account().value());
    }

    @Test
    void the_income_of_a_decided_year_leads_to_a_change_request() {
        HouseholdId registered = households.registered(VILLAGE, Cards.of(aHousehold()));

        String page = body(get("/households/" + registered, cadre()));

        assertThat(page).contains("/changes/new?section=income").doesNotContain("/sections/income");
    }

    @Test
    void every_page_of_the_household_is_sound() {
        int year = card.year().year();
        for (String path : new String[] {
            "",
            "/history",
            "/print",
            "/members/1",
            "/members/1/number",
            "/account",
            "/sections/housing?year=" + year,
            "/sections/income?year=" + year,
            "/sections/contact?year=" + year,
            "/changes/new",
            "/changes/new/joins",
            "/changes/new/leaves",
            "/changes/new/head",
            "/changes/new/moves",
            "/changes/new/ends",
            "/changes/new/correction?section=housing&year=" + year
        }) {
            HtmlCheck.assertSound(body(get("/households/" + id + path, cadre())));
        }
        HtmlCheck.assertSound(body(get("/households", cadre())));
        HtmlCheck.assertSound(body(get("/findings", cadre())));
    }

    @Test
    void a_neighbour_county_finds_neither_the_household_nor_a_row_of_it() {
        RequestPostProcessor neighbour = signedIn.as(Role.COUNTY_OFFICE, NEIGHBOUR_COUNTY);
        for (String path : new String[] {"", "/history", "/print", "/members/1", "/members/1/number", "/account"}) {
            assertThat(get("/households/" + id + path, neighbour)).hasStatus(404);
        }
        assertThat(body(get("/households", neighbour))).doesNotContain(id.toString());
        assertThat(get("/households?area=" + VILLAGE, neighbour)).hasStatus(404);
    }

    @Test
    void a_code_that_is_none_is_a_bad_request_and_no_failure() {
        for (String path : new String[] {"/households?area=15010", "/households?area=1501%25", "/findings?area=x"}) {
            assertThat(get(path, cadre())).hasStatus(400);
        }
    }

    @Test
    void a_size_or_year_that_is_none_leads_to_the_page_without_it_which_says_so() {
        MvcTestResult led = get("/households?size=abc&status=POOR", cadre());
        assertThat(led.getResponse().getRedirectedUrl()).isEqualTo("/households?status=POOR");
        assertThat(led.getRequest().getAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE))
                .asString()
                .contains("每页行数“abc”不是有效的值");
        assertThat(get("/ledgers/L1?year=1800", cadre())).hasStatus3xxRedirection();
        assertThat(mvc.get()
                        .uri(java.net.URI.create("/households?year=abc&q=%7Bx%7D%26%25"))
                        .with(cadre())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .as("braces are text")
                .isEqualTo("/households?q=%7Bx%7D%26%25");
        assertThat(get("/special-lists/nope", cadre())).hasStatus(404);
    }

    @Test
    void a_name_is_searched_by_post_and_never_stands_in_an_address() {
        MockHttpSession session = new MockHttpSession();
        MvcTestResult found = mvc.post()
                .uri("/households/search")
                .session(session)
                .param("text", card.members().get(0).identity().idNumber().value())
                .with(cadre())
                .with(csrf())
                .exchange();

        assertThat(found).hasStatus3xxRedirection();
        assertThat(found.getResponse().getRedirectedUrl()).isEqualTo("/households/" + id);
    }

    @Test
    void what_was_searched_for_lies_sealed_in_the_session() {
        MockHttpSession session = new MockHttpSession();
        String nobody = Cards.someone(java.time.LocalDate.of(1950, 5, 5), org.jiandang.household.value.Sex.F)
                .value();
        MvcTestResult sent = mvc.post()
                .uri("/households/search")
                .session(session)
                .param("text", nobody)
                .with(cadre())
                .with(csrf())
                .exchange();
        String list = sent.getResponse().getRedirectedUrl();
        assertThat(list).startsWith("/households?q=").doesNotContain(nobody);

        java.util.Collections.list(session.getAttributeNames()).stream()
                .map(session::getAttribute)
                .filter(java.util.Map.class::isInstance)
                .map(java.util.Map.class::cast)
                .flatMap(map -> ((java.util.Map<?, ?>) map).values().stream())
                .map(byte[][].class::cast)
                .forEach(parts -> assertThat(new String(parts[0], java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain(nobody));
        assertThat(mvc.get().uri(list).session(session).with(cadre()).exchange())
                .hasStatusOk();
    }

    @Test
    void a_section_is_written_in_place_and_a_fault_keeps_what_was_typed() {
        int year = card.year().year();
        int version = households.view(id).register().version();

        String refused =
                body(save("/households/" + id + "/sections/housing", year, version, "housing.housingArea", "六十"));
        assertThat(refused).contains("六十", "is-invalid");

        MvcTestResult saved =
                save("/households/" + id + "/sections/housing", year, version, "housing.housingArea", "66.5");
        assertThat(saved).hasStatus3xxRedirection();
        assertThat(households.view(id).year().card().housing().housingArea()).isEqualByComparingTo("66.5");
    }

    @Test
    @SecurityCase("C-9")
    void a_second_editor_gets_both_versions_and_loses_nothing() {
        int year = card.year().year();
        int version = households.view(id).register().version();
        save("/households/" + id + "/sections/housing", year, version, "housing.housingArea", "70");

        assertThat(save("/households/" + id + "/sections/housing", year, version, "housing.housingArea", "80"))
                .hasStatus(409)
                .bodyText()
                .contains("有人刚改过同一部分", "70", "80");
        assertThat(households.view(id).year().card().housing().housingArea()).isEqualByComparingTo("70");
    }

    @Test
    void a_full_number_takes_a_reason_and_is_shown_once() {
        RequestPostProcessor township = signedIn.as(Role.TOWNSHIP_REVIEWER, "152222104");
        String number = card.members().get(0).identity().idNumber().value();
        String uri = "/households/" + id + "/members/1/number";

        assertThat(body(post(uri, township, ""))).contains("请写明查看理由").doesNotContain(number);
        MvcTestResult tooLong = post(uri, township, "核".repeat(201));
        assertThat(tooLong).hasStatus(422);
        assertThat(Answers.text(tooLong.getResponse()))
                .as("what was typed is given back whole")
                .contains("最多 200 个字，现在有 201 个字", "核".repeat(201))
                .doesNotContain(number);
        assertThat(body(post(uri, township, "核对证件"))).contains(number);
        assertThat(body(get("/households/" + id, township))).doesNotContain(number);
        assertThat(body(get(uri, cadre()))).as("not the cadre who entered it").contains("不能由嘎查村查看");
        assertThat(post(uri, cadre(), "核对证件"))
                .hasStatus(403)
                .bodyText()
                .contains("提出变更申请")
                .doesNotContain(number);
        assertThat(body(get("/households/" + id, cadre()))).doesNotContain("/members/1/number");
    }

    private MvcTestResult save(String uri, int year, int version, String field, String value) {
        return mvc.post()
                .uri(uri)
                .param("year", String.valueOf(year))
                .param("version", String.valueOf(version))
                .param(field, value)
                .with(cadre())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String uri, RequestPostProcessor who, String reason) {
        return mvc.post()
                .uri(uri)
                .param("reason", reason)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return mvc.get().uri(uri).with(who).exchange();
    }

    private RequestPostProcessor cadre() {
        return signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return Answers.text(result.getResponse());
    }
}

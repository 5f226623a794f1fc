package org.jiandang.web.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionFigures;
import org.jiandang.region.RegionView;
import org.jiandang.region.Regions;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@WebTest
@OwnDatabase
class RegionPagesTest {

    private static final String COUNTY = "152222";
    private static final String NEIGHBOUR = "152221";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private long serial;

    @BeforeEach
    void households_in_two_counties() {
        if (counted("15").households() > 0) {
            return;
        }
        Map.of("POOR", 4, "RELAPSED", 2, "EXITED", 3, "STABLE", 1, "CLOSED", 9, "APPLICANT", 7)
                .forEach((status, people) -> {
                    enter(village(COUNTY, 0, 0), status, people);
                    enter(village(COUNTY, 0, 1), status, people);
                    enter(village(COUNTY, 1, 0), status, people);
                });
        enter(village(NEIGHBOUR, 0, 0), "POOR", 5);
    }

    @Test
    void figures_add_up_at_every_level() throws Exception {
        assertThat(seen(Role.REGION_OFFICE, "15", "150000000000")).isEqualTo(new RegionFigures(13, 35, 7, 23));
        assertThat(seen(Role.REGION_OFFICE, "15", "152200000000")).isEqualTo(new RegionFigures(13, 35, 7, 23));
        assertThat(seen(Role.REGION_OFFICE, "15", "152222000000")).isEqualTo(new RegionFigures(12, 30, 6, 18));
        assertThat(seen(Role.REGION_OFFICE, "15", township(COUNTY, 0).value()))
                .isEqualTo(new RegionFigures(8, 20, 4, 12));
        assertThat(seen(Role.REGION_OFFICE, "15", village(COUNTY, 0, 0).value()))
                .isEqualTo(new RegionFigures(4, 10, 2, 6));
    }

    @Test
    void the_rows_of_a_page_add_up_to_its_total() throws Exception {
        for (String code : List.of(
                "150000000000",
                "152200000000",
                "152222000000",
                township(COUNTY, 0).value())) {
            RegionView view = view(Role.REGION_OFFICE, "15", code);
            RegionFigures rows =
                    view.rows().stream().map(RegionView.Row::figures).reduce(RegionFigures.NONE, RegionFigures::plus);

            assertThat(rows).as(code).isEqualTo(view.figures());
            assertThat(view.rows())
                    .extracting(row -> row.region().level())
                    .containsOnly(view.rows().get(0).region().level());
        }
    }

    @Test
    void the_page_shows_names_flags_and_figures_and_leads_on() throws Exception {
        mvc.perform(get("/regions/152200000000").with(signedIn.as(Role.PREFECTURE_OFFICE, "1522")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("科尔沁右翼中旗"),
                                containsString("国家级重点旗县"),
                                containsString("/regions/152222000000"),
                                containsString("未脱贫人数"),
                                containsString("旗县"))));
    }

    /** One household in the neighbouring county: its figure, and the county's that would give it away, are the counties' own. */
    @Test
    @SecurityCase("U8")
    void small_figures_and_what_would_give_them_away_are_shown_to_those_who_work_on_the_cases_only() throws Exception {
        assertThat(households(signedIn.as(Role.PREFECTURE_OFFICE, "1522"), "152200000000", "152222000000"))
                .isEqualTo("…");
        assertThat(households(signedIn.as(Role.REGION_OFFICE, "15"), "152222000000", "152222000000"))
                .as("the sum on the county's own page, which the page above hides")
                .isEqualTo("…");
        assertThat(households(county(), "152222000000", "152222000000")).isEqualTo("12");
    }

    /** The households of a region on a page: its line, or the sum of the page that is its own. */
    private String households(RequestPostProcessor reader, String page, String region) throws Exception {
        var shown = org.jsoup.Jsoup.parse(mvc.perform(get("/regions/" + page).with(reader))
                .andReturn()
                .getResponse()
                .getContentAsString());
        String line = page.equals(region) ? "tfoot tr" : "tr:has(a[href='/regions/" + region + "'])";
        return shown.select(line + " td.num").first().text();
    }

    @Test
    void the_pages_are_there_in_english() throws Exception {
        mvc.perform(get("/regions/152222000000")
                        .cookie(new Cookie("lang", "en"))
                        .with(county()))
                .andExpect(content().string(containsString("People still poor")));
        mvc.perform(get("/policies/152222000000")
                        .cookie(new Cookie("lang", "en"))
                        .with(county()))
                .andExpect(content().string(containsString("7 working days (the day of posting counts)")));
    }

    @Test
    void every_page_is_sound() throws Exception {
        for (String page : List.of(
                "/regions/152222000000",
                "/regions/" + village(COUNTY, 0, 0),
                "/regions?text=qq",
                "/policies/152222000000")) {
            HtmlCheck.assertSound(html(page, county()));
        }
        for (String page : List.of("/admin/calendar", "/admin/calendar/2026", "/admin/regions")) {
            HtmlCheck.assertSound(html(page, administrator()));
        }
    }

    @Test
    void without_a_code_everybody_begins_in_the_own_area() throws Exception {
        mvc.perform(get("/regions").with(county())).andExpect(redirectedUrl("/regions/152222000000"));
    }

    @Test
    void the_neighbour_county_and_the_areas_above_do_not_exist_for_a_county() throws Exception {
        for (String page : List.of("/regions/152221000000", "/regions/152200000000", "/regions/150000000000")) {
            mvc.perform(get(page).with(county())).andExpect(status().isNotFound());
            mvc.perform(get(page.replace("/regions/", "/policies/")).with(county()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/regions/" + village(NEIGHBOUR, 0, 0)).with(county())).andExpect(status().isNotFound());
    }

    @Test
    void what_is_no_region_is_not_found() throws Exception {
        for (String code : List.of("152222999999", "15", "x", "152222000000x")) {
            mvc.perform(get("/regions/" + code).with(county())).andExpect(status().isNotFound());
        }
    }

    @Test
    void a_region_is_found_by_initials_inside_the_own_area_only() throws Exception {
        mvc.perform(get("/regions").param("text", "keqyyzq").with(signedIn.as(Role.PREFECTURE_OFFICE, "1522")))
                .andExpect(content().string(containsString("/regions/152222000000")));
        mvc.perform(get("/regions").param("text", "keqyyqq").with(county()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("没有找到"), not(containsString("152221000000")))));
    }

    @Test
    void the_policy_in_force_names_its_documents_and_says_what_nobody_knows() throws Exception {
        mvc.perform(get("/policies/152222000000").with(county()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("3,600 元（不含本数）"),
                                containsString("厅发〔2018〕11号"),
                                containsString("7 个工作日（张贴当日计入）"),
                                containsString("未设定"),
                                not(containsString("示例值")))));
    }

    @Test
    @SecurityCase("T3")
    void who_keeps_the_calendar_is_warned_on_the_first_page_when_a_year_is_missing() {
        RegistryClock.runOn(
                LocalDate.of(2033, 12, 1), () -> assertThat(page("/")).contains("2033 年工作日历还没有录入"));
        RegistryClock.runOn(
                LocalDate.of(2025, 12, 1), () -> assertThat(page("/")).doesNotContain("工作日历还没有录入"));
    }

    private String page(String uri) {
        try {
            return mvc.perform(get(uri).with(administrator()))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void the_calendar_is_extended_by_the_system_administrator() throws Exception {
        mvc.perform(get("/admin/calendar").with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/admin/calendar/2027")));
        mvc.perform(post("/admin/calendar")
                        .with(csrf())
                        .with(administrator())
                        .param("year", "2027")
                        .param("source", "国办发明电〔2026〕9号")
                        .param("rows", "2027年1月1日\t元旦\t放假\n2027/1/3，元旦，上班\n"))
                .andExpect(redirectedUrl("/admin/calendar"));
        mvc.perform(get("/admin/calendar/2027").with(administrator()))
                .andExpect(content().string(containsString("2027-01-03,元旦,上班")));
    }

    @Test
    void a_calendar_that_cannot_be_read_is_shown_again_with_the_line() throws Exception {
        mvc.perform(post("/admin/calendar")
                        .with(csrf())
                        .with(administrator())
                        .param("year", "2028")
                        .param("source", "某文")
                        .param("rows", "2028-01-01,元旦,放假\n2028-13-01,元旦,放假"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("第 2 行"), containsString("2028-13-01"))));
        assertThat(jdbc.sql("SELECT count(*) FROM calendar_year WHERE year = 2028")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_newer_list_of_divisions_is_proposed_released_by_another_and_loaded() throws Exception {
        byte[] list =
                "code,name,level,parent_code\n530000000000,云南省,PROVINCE,\n530100000000,昆明市,PREFECTURE,530000000000\n"
                        .getBytes(StandardCharsets.UTF_8);
        String page = mvc.perform(multipart("/admin/regions")
                        .file(new MockMultipartFile("file", "yn.csv", "text/csv", list))
                        .param("edition", "2024-06-30")
                        .param("reason", "国家统计局")
                        .with(csrf())
                        .with(administrator()))
                .andExpect(redirectedUrlPattern("/admin/regions/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        RequestPostProcessor second = signedIn.as(Role.SECURITY_ADMIN, "15");
        assertThat(html("/admin/regions", second)).contains("yn.csv", "待放行");
        assertThat(html(page, second)).contains("530100000000", "昆明市", "放行").doesNotContain("value=\"apply\"");
        HtmlCheck.assertSound(html(page, second));
        HtmlCheck.assertSound(html("/admin/regions", administrator()));
        assertThat(html(page, administrator())).contains("value=\"withdraw\"").doesNotContain("value=\"release\"");
        mvc.perform(get(page).with(signedIn.as(Role.REGION_OFFICE, "15"))).andExpect(status().isNotFound());
        mvc.perform(post(page + "/decision")
                        .param("action", "release")
                        .with(csrf())
                        .with(administrator()))
                .andExpect(status().isForbidden());
        mvc.perform(post(page + "/decision")
                        .param("action", "apply")
                        .with(csrf())
                        .with(administrator()))
                .andExpect(redirectedUrl(page))
                .andExpect(flash().attribute("flash", hasToString(containsString("还没有放行"))));
        assertThat(regions.find(RegionCode.of("530100000000"))).isEmpty();

        mvc.perform(post(page + "/decision")
                        .param("action", "release")
                        .with(csrf())
                        .with(second))
                .andExpect(redirectedUrl(page));
        mvc.perform(post(page + "/decision")
                        .param("action", "apply")
                        .with(csrf())
                        .with(administrator()))
                .andExpect(redirectedUrl(page));
        assertThat(regions.find(RegionCode.of("530100000000"))).isPresent();
        assertThat(html(page, administrator())).contains("已载入");
    }

    @Test
    void a_list_with_a_fault_says_which_line() throws Exception {
        byte[] list = "code,name,level,parent_code\n540000000000,西藏,COUNTY,\n".getBytes(StandardCharsets.UTF_8);

        mvc.perform(multipart("/admin/regions")
                        .file(new MockMultipartFile("file", "xz.csv", "text/csv", list))
                        .param("edition", "2024-06-30")
                        .param("reason", "国家统计局")
                        .with(csrf())
                        .with(administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("540000000000")));
    }

    @Test
    void administration_is_closed_to_offices_and_figures_to_administrators() throws Exception {
        for (String page : List.of("/admin/calendar", "/admin/calendar/2026", "/admin/regions")) {
            mvc.perform(get(page).with(county())).andExpect(status().isForbidden());
        }
        mvc.perform(post("/admin/calendar").with(csrf()).with(county())).andExpect(status().isForbidden());
        mvc.perform(get("/regions/152222000000").with(administrator())).andExpect(status().isForbidden());
        mvc.perform(get("/policies/152222000000").with(administrator())).andExpect(status().isOk());
    }

    private String html(String page, RequestPostProcessor reader) throws Exception {
        return mvc.perform(get(page).with(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private RequestPostProcessor county() {
        return signedIn.as(Role.COUNTY_OFFICE, COUNTY);
    }

    private RequestPostProcessor administrator() {
        return signedIn.as(Role.SYSTEM_ADMIN, "15");
    }

    private RegionFigures seen(Role role, String prefix, String code) throws Exception {
        return view(role, prefix, code).figures();
    }

    private RegionView view(Role role, String prefix, String code) throws Exception {
        Object view = Objects.requireNonNull(mvc.perform(get("/regions/" + code).with(signedIn.as(role, prefix)))
                        .andExpect(status().isOk())
                        .andExpect(model().attributeExists("view"))
                        .andReturn()
                        .getModelAndView())
                .getModel()
                .get("view");
        return (RegionView) Objects.requireNonNull(view);
    }

    private RegionFigures counted(String prefix) {
        long households = Acting.as(
                TestActors.actor(Role.REGION_OFFICE, prefix),
                () -> transaction(() -> jdbc.sql("SELECT count(*) FROM household")
                        .query(Long.class)
                        .single()));
        return new RegionFigures(households, 0, 0, 0);
    }

    private void enter(RegionCode village, String status, int people) {
        long number = ++serial;
        Acting.as(
                TestActors.countyOf(village),
                () -> transaction(() -> jdbc.sql("""
                        INSERT INTO household (county_code, serial, village_code, household_no, status, head_no, head_name,
                            head_initials, population, closed_on)
                        VALUES (?, ?, ?, ?, ?, 1, '示例', 'sl', ?, CASE WHEN cast(? AS text) = 'CLOSED' THEN DATE '2019-01-01' END)
                        """)
                        .params(
                                village.countyCode(),
                                number,
                                village.value(),
                                village + "%06d".formatted(number),
                                status,
                                people,
                                status)
                        .update()));
    }

    private <T> T transaction(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private RegionCode township(String county, int place) {
        return regions.children(RegionCode.ofPrefix(county)).get(place).code();
    }

    private RegionCode village(String county, int township, int place) {
        Region village = regions.children(township(county, township)).get(place);
        return village.code();
    }
}

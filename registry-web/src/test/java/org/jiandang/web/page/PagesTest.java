package org.jiandang.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.web.testing.AuthzMatrix;
import org.jiandang.web.testing.AuthzMatrix.Row;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every page of the matrix that needs no object, for every role that may see it; and what all pages have in common. */
@WebTest
class PagesTest {

    private static final String VILLAGE = "152222103202";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @TestFactory
    Stream<DynamicTest> pages_are_sound() {
        return AuthzMatrix.rows().stream()
                .filter(row -> row.method().equals("GET") && !row.path().contains("{"))
                .flatMap(row -> row.roles().stream()
                        .map(role -> DynamicTest.dynamicTest(row + " for " + role, () -> check(row, role))));
    }

    private void check(Row row, Role role) throws UnsupportedEncodingException {
        MockHttpServletResponse answer = get(row.path(), role);
        String type = String.valueOf(answer.getContentType());
        if (answer.getStatus() == 200 && type.startsWith("text/html")) {
            HtmlCheck.assertSound(answer.getContentAsString());
        } else {
            assertThat(answer.getStatus()).isLessThan(500);
        }
    }

    @Test
    void the_check_finds_what_it_looks_for() {
        Document page = Jsoup.parse(
                "<html><title>x</title><h1>a</h1><h3 id=a>b</h3><p id=a style='x'></p><label for=z>z</label>"
                        + "<input name=q><script>1</script><form method=post></form><a href='#no'>n</a><img src='//e.org/x'>");
        assertThat(HtmlCheck.faults(page)).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void the_breadcrumb_names_the_way_from_the_region_to_the_area() throws UnsupportedEncodingException {
        Document page = Jsoup.parse(get("/account", Role.VILLAGE_CADRE).getContentAsString());
        assertThat(page.select("nav.scope li").eachText()).containsExactly("内蒙古自治区", "兴安盟", "科尔沁右翼中旗", "杜尔基镇", "杜尔基嘎查");
        assertThat(page.select("nav.scope a"))
                .as("nothing above the own area is a link")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void the_navigation_offers_what_the_role_may_open_and_nothing_else() throws UnsupportedEncodingException {
        for (Role role : AuthzMatrix.ROLES) {
            List<String> offered = Jsoup.parse(get("/account", role).getContentAsString())
                    .select(".mainnav a")
                    .eachAttr("href");
            assertThat(offered).contains("/");
            for (String path : offered) {
                Row row = AuthzMatrix.rows().stream()
                        .filter(one -> one.handler().equals("GET " + path))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no page " + path));
                assertThat(row.roles()).as(path).contains(role);
            }
        }
    }

    @Test
    void administrators_see_no_search_and_no_area() throws UnsupportedEncodingException {
        Document page = Jsoup.parse(get("/account", Role.SYSTEM_ADMIN).getContentAsString());
        assertThat(page.select("#find, nav.scope")).isEmpty();
    }

    @Test
    void the_language_is_chosen_by_a_cookie() throws UnsupportedEncodingException {
        String english = mvc.get()
                .uri("/login")
                .cookie(new jakarta.servlet.http.Cookie("lang", "en"))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(english).select("h1").text()).isEqualTo("Sign in");
        HtmlCheck.assertSound(english);
    }

    @Test
    void the_language_form_leads_nowhere_else() {
        assertThat(SamePage.path("//evil.example")).isEqualTo("/");
        assertThat(SamePage.path("https://evil.example")).isEqualTo("/");
        assertThat(SamePage.path("/a\r\nb")).isEqualTo("/");
        assertThat(SamePage.path("/\\evil.example")).isEqualTo("/");
        assertThat(SamePage.path("/households?x=1")).isEqualTo("/households?x=1");
    }

    @Test
    void what_is_not_there_says_so_on_a_page_of_its_own() throws UnsupportedEncodingException {
        MockHttpServletResponse answer = get("/accounts/nobody", Role.SYSTEM_ADMIN);
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(HtmlCheck.assertSound(answer.getContentAsString())
                        .select("h1")
                        .text())
                .isEqualTo("找不到");
    }

    private MockHttpServletResponse get(String path, Role role) {
        String area =
                role.level().map(level -> VILLAGE.substring(0, level.digits())).orElse("152222");
        return mvc.get().uri(path).with(signedIn.as(role, area)).exchange().getResponse();
    }
}

package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jiandang.account.Role;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The headers of every answer, as they were agreed on; a change is a decision and changes this test. */
@WebTest
class HeadersTest {

    private static final Map<String, String> AGREED = Map.of(
            "Content-Security-Policy",
                    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self';"
                            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private static final String NOTHING_KEPT = "no-cache, no-store, max-age=0, must-revalidate";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Test
    @SecurityCase("U21")
    void pages_carry_the_agreed_headers() {
        for (String path : new String[] {"/login", "/account", "/nowhere"}) {
            MockHttpServletResponse answer = mvc.get()
                    .uri(path)
                    .with(signedIn.as(Role.AUDIT_ADMIN, "15"))
                    .exchange()
                    .getResponse();
            Map<String, String> found = new TreeMap<>();
            AGREED.keySet().forEach(name -> found.put(name, answer.getHeader(name)));
            assertThat(found).as(path).containsExactlyInAnyOrderEntriesOf(AGREED);
            assertThat(answer.getHeader("Cache-Control")).as(path).isEqualTo(NOTHING_KEPT);
            assertThat(answer.getHeader("Server")).isNull();
        }
    }

    @Test
    void assets_carry_them_too_and_may_be_kept() {
        MockHttpServletResponse answer = mvc.get().uri("/app.css").exchange().getResponse();
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo(AGREED.get("Content-Security-Policy"));
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=2592000");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @Test
    @SecurityCase("U21")
    void the_address_of_a_page_with_the_name_of_an_asset_behind_it_is_no_page() {
        for (String path : new String[] {
            "/account/x.css", "/households/152222-1/x.css", "/households/x.css", "/households.css", "/account.js"
        }) {
            MockHttpServletResponse answer = mvc.get()
                    .uri(path)
                    .with(signedIn.as(Role.COUNTY_OFFICE, "152222"))
                    .exchange()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
            assertThat(answer.getHeader("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        }
    }

    @Test
    void over_tls_the_browser_is_told_to_stay_there() {
        assertThat(mvc.get().uri("/login").secure(true))
                .headers()
                .hasValue("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    @Test
    void other_methods_and_other_sites_are_refused() {
        assertThat(mvc.method(org.springframework.http.HttpMethod.valueOf("TRACE"))
                        .uri("/login"))
                .hasStatus(405);
        assertThat(mvc.put().uri("/login")).hasStatus(405);
        assertThat(
                        mvc.post()
                                .uri("/language")
                                .header("Sec-Fetch-Site", "cross-site")
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/login").param("wrong", "a\u0000b")).hasStatus(400);
    }
}

package org.jiandang.web.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jiandang.account.Role;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The catalogue, the roster of deaths and the replays as a county office sees them. */
@WebTest
class RulePagesTest {

    private static final String COUNTY = "152921";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    private String page(String address) throws Exception {
        var shown = mvc.get()
                .uri(address)
                .with(signedIn.as(Role.COUNTY_OFFICE, COUNTY))
                .exchange();
        assertThat(shown).hasStatusOk();
        String html = shown.getResponse().getContentAsString();
        HtmlCheck.assertSound(html);
        return html;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rules",
                "/rules?chapter=exit",
                "/rules?chapter=redline",
                "/rules/V062",
                "/rules/deaths",
                "/replays",
                "/findings?code=V062"
            })
    void every_page_is_sound(String address) throws Exception {
        assertThat(page(address)).doesNotContain("??");
    }

    @Test
    void a_rule_shows_the_values_it_compares_with_here_and_says_which_nobody_has_entered() throws Exception {
        assertThat(page("/rules/EX-07")).contains("20").contains("90");
        assertThat(page("/rules?chapter=redline")).contains("残疾代步车").contains("继承房产");
    }

    @Test
    void a_roster_is_read_by_its_headings() throws Exception {
        String csv = "姓名,身份证号码,死亡日期\n某人,159900194501011238,2018-03-01\n另一人,不详,\n";
        var loaded = mvc.post()
                .uri("/rules/deaths")
                .multipart()
                .file(new MockMultipartFile("file", "名单.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("_submit", UUID.randomUUID().toString())
                .with(csrf())
                .with(signedIn.as(Role.COUNTY_OFFICE, COUNTY))
                .exchange();
        assertThat(loaded).hasStatus3xxRedirection();

        assertThat(page("/rules/deaths")).contains("名单.csv").doesNotContain("159900194501011238");
    }
}

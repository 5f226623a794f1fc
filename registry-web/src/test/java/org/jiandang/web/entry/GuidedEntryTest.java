package org.jiandang.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Map;
import org.jiandang.account.Role;
import org.jiandang.household.value.Sex;
import org.jiandang.testing.Cards;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Guided entry, screen by screen: a draft keeps everything, right or wrong, until the household is entered once. */
@WebTest
class GuidedEntryTest {

    private static final String VILLAGE = "152222104202";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Test
    void a_household_of_one_is_entered_and_a_second_sending_finds_the_first() {
        String draft = begun();
        sent(draft + "/home", Map.of("contact.groupName", "一组", "contact.phone", "15412340001", "year", "2026"));
        sent(draft + "/members/1", person());
        sent(draft + "/income", Map.of("income.PENSION", "1236"));
        sent(draft + "/causes", Map.of("causes.mainCause", "ILLNESS", "basics.attribute", "GENERAL"));

        String check = body(get(draft + "/check"));
        HtmlCheck.assertSound(check);
        assertThat(check).contains("1,236.00", "可以入库");

        MvcTestResult entered = sent(draft + "/check", Map.of());
        assertThat(entered.getResponse().getRedirectedUrl()).startsWith("/households/152222-");
        assertThat(get(draft + "/home")).hasStatus(404);
    }

    @Test
    @SecurityCase("F1")
    void a_wrong_number_is_said_beside_its_field_and_stays_in_the_draft() {
        String draft = begun();
        String right = Cards.someone(LocalDate.of(1968, 1, 1), Sex.M).value();
        String wrong = right.substring(0, 17) + (right.endsWith("1") ? "2" : "1");

        String page = body(sent(draft + "/members/1", Map.of("member.1.identity.idNumber", wrong)));
        assertThat(page).contains(wrong, "is-invalid", "校验位不符");
        HtmlCheck.assertSound(page);

        assertThat(body(get(draft + "/members/1"))).contains(wrong);
        assertThat(body(get(draft + "/check"))).contains("请先改正");
    }

    @Test
    void every_screen_is_sound_and_small() {
        String draft = begun();
        for (String step : new String[] {"/home", "/members/1", "/living", "/income", "/causes", "/check"}) {
            String page = body(get(draft + step));
            HtmlCheck.assertSound(page);
            assertThat(page.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
        }
    }

    @Test
    void a_draft_is_its_authors_alone() {
        String draft = begun();

        MvcTestResult other = mvc.get()
                .uri(draft + "/home")
                .with(signedIn.as(signedIn.account(Role.VILLAGE_CADRE, VILLAGE, "-b"), Role.VILLAGE_CADRE))
                .exchange();

        assertThat(other).hasStatus(404);
    }

    private String begun() {
        String first = sent("/households/new", Map.of("village", VILLAGE))
                .getResponse()
                .getRedirectedUrl();
        assertThat(first).isNotNull().endsWith("/home");
        return first.substring(0, first.length() - "/home".length());
    }

    private static Map<String, String> person() {
        String p = "member.1.";
        return Map.of(
                p + "identity.idNumber",
                        Cards.someone(LocalDate.of(1968, 1, 1), Sex.M).value(),
                p + "identity.name", "包·巴特尔",
                p + "particulars.ethnicity", "MONGOL",
                p + "health.conditions", "CHRONIC",
                p + "schooling.education", "JUNIOR",
                p + "schooling.school", "NOT_AT_SCHOOL",
                p + "work.labour", "WEAK",
                p + "insurance.medicalResident", "true");
    }

    private MvcTestResult sent(String uri, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(cadre()).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(cadre()).exchange();
    }

    private RequestPostProcessor cadre() {
        return signedIn.as(Role.VILLAGE_CADRE, VILLAGE);
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return Answers.text(result.getResponse());
    }
}

package org.jiandang.web.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Section;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whatever somebody types into any field of a household is refused beside the field or shown as the text it is. */
@WebTest
class HostileTextTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104203");

    private static final String HOSTILE =
            "javascript:alert(1)\"><img src=x onerror=alert(1)><script>alert(1)</script>[[${7*7}]]"
                    + "__${T(java.lang.Runtime).getRuntime().exec('id')}__*{T(java.lang.System)}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Test
    @SecurityCase({"F15", "F16"})
    void text_is_never_markup_and_never_an_expression() throws Exception {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold()));
        int year = households.view(id).year().card().year();
        for (Section section : Section.values()) {
            if (!SectionShape.has(section) || section == Section.MEMBERSHIP) {
                continue;
            }
            boolean ofHousehold = section.level() == Section.Level.HOUSEHOLD || section.level() == Section.Level.YEAR;
            String uri = "/households/" + id + (ofHousehold ? "" : "/members/1") + "/sections/" + section.key();
            List<CardField> fields = SectionShape.of(section).fields();
            for (boolean free : new boolean[] {true, false}) {
                List<CardField> these = fields.stream()
                        .filter(field -> (field.control() == Control.TEXT) == free)
                        .toList();
                var request = mvc.post()
                        .uri(uri)
                        .param("year", String.valueOf(year))
                        .param(
                                "version",
                                String.valueOf(households.view(id).register().version()))
                        .with(cadre())
                        .with(csrf());
                these.forEach(field -> request.param(field.key(), HOSTILE));
                MvcTestResult answer = request.exchange();
                assertThat(answer.getResponse().getStatus())
                        .as("%s to %s", these, uri)
                        .isLessThan(500);
                assertHarmless(answer.getResponse().getContentAsString());
            }
        }
        assertThat(households.view(id).contact().address()).isEqualTo(HOSTILE);
        for (String page : new String[] {"", "/print", "/history", "/members/1", "/sections/contact?year=" + year}) {
            MvcTestResult shown =
                    mvc.get().uri("/households/" + id + page).with(cadre()).exchange();
            assertThat(shown).hasStatusOk();
            HtmlCheck.assertSound(shown.getResponse().getContentAsString());
            assertHarmless(shown.getResponse().getContentAsString());
            assertThat(shown.getResponse().getHeader("Content-Security-Policy"))
                    .contains("script-src")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
        }
        assertThat(mvc.get().uri("/households/" + id).with(cadre()))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "[[${7*7}]]", "*{T(java.lang.System)");
    }

    @ParameterizedTest
    @SecurityCase("F18")
    @ValueSource(strings = {"-1", "1000000000", "1e3", "NaN", "0x1p3", "１２３", "1,000", "1.005", "∞", "1.0.0"})
    void what_is_no_amount_is_said_beside_its_field_and_changes_nothing(String amount) throws Exception {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold()));
        var before = households.view(id).year().card().income();

        MvcTestResult answer = income(id, amount);

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsString()).contains("is-invalid", amount);
        assertThat(households.view(id).year().card().income()).isEqualTo(before);
    }

    @Test
    @SecurityCase("F18")
    void nothing_is_not_zero() {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold()));
        assertThat(income(id, "0")).hasStatus3xxRedirection();
        assertThat(households.view(id).year().card().income().entries())
                .hasEntrySatisfying(
                        org.jiandang.household.code.IncomeItem.WAGE,
                        entry -> assertThat(entry.amount().isZero()).isTrue());
        assertThat(income(id, "")).hasStatus3xxRedirection();
        assertThat(households.view(id).year().card().income().entries())
                .doesNotContainKey(org.jiandang.household.code.IncomeItem.WAGE);
    }

    private MvcTestResult income(HouseholdId id, String amount) {
        return mvc.post()
                .uri("/households/" + id + "/sections/income")
                .param("year", String.valueOf(households.view(id).year().card().year()))
                .param("version", String.valueOf(households.view(id).register().version()))
                .param("income.BUSINESS", "12000")
                .param("income.EXPENSE", "4000")
                .param("income.WAGE", amount)
                .with(cadre())
                .with(csrf())
                .exchange();
    }

    private static void assertHarmless(String page) {
        assertThat(page)
                .doesNotContain("<script>alert", "<img src=x", "href=\"javascript:", "src=\"javascript:", "[[49]]")
                .doesNotContain("uid=");
    }

    private RequestPostProcessor cadre() {
        return signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
    }
}

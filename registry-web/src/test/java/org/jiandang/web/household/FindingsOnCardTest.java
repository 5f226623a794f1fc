package org.jiandang.web.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Land;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingDesk;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Doubts stand on the card where their data stand, with the reason and who gave it. */
@WebTest
class FindingsOnCardTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104209");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Autowired
    FindingDesk findings;

    private Document card(HouseholdId id, String path) throws Exception {
        MvcTestResult shown = mvc.get()
                .uri("/households/" + id + path)
                .with(signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value()))
                .exchange();
        assertThat(shown).hasStatusOk();
        String html = shown.getResponse().getContentAsString();
        HtmlCheck.assertSound(html);
        return Jsoup.parse(html);
    }

    private DataFinding finding(HouseholdId id, String code) {
        return Acting.as(TestActors.cadreOf(VILLAGE), () -> findings.of(id)).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_doubt_stands_beside_its_field_and_nowhere_in_the_other_sections() throws Exception {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold().land(Land.UNKNOWN)));

        Document card = card(id, "");

        assertThat(card.select("#land dd a[href=/rules/V026]")).hasSize(1);
        assertThat(card.select("#housing a[href=/rules/V026]")).isEmpty();
        assertThat(card.select("#findings a[href=/rules/V026]")).hasSize(1);
    }

    @Test
    void a_doubt_about_a_member_stands_in_the_member_line_and_on_the_member_page_beside_the_field() throws Exception {
        HouseholdId id = households.applicant(
                VILLAGE, Cards.of(aHousehold().member(2, spouse -> spouse.health(HealthCondition.DISABLED))));

        assertThat(card(id, "").select("#members tbody tr:nth-child(2) a[href=/rules/V025]"))
                .hasSize(1);
        assertThat(card(id, "/members/2").select("#identity dd a[href=/rules/V025]"))
                .hasSize(1);
        assertThat(card(id, "/members/1").select("a[href=/rules/V025]")).isEmpty();
    }

    @Test
    void the_reason_and_who_gave_it_are_read_at_the_field() throws Exception {
        HouseholdId id = households.applicant(VILLAGE, Cards.of(aHousehold().land(Land.UNKNOWN)));
        assertThat(mvc.post()
                        .uri("/findings/" + finding(id, "V026").id())
                        .param("reason", "没有承包土地")
                        .param("_submit", UUID.randomUUID().toString())
                        .with(signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value()))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();

        Document card = card(id, "");

        assertThat(card.select("#land dd .cite").text())
                .contains("没有承包土地", finding(id, "V026").answer().by());
        assertThat(card.select("#land dd .ti-circle-check")).hasSize(1);
    }
}

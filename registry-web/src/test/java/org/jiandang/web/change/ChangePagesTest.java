package org.jiandang.web.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.Relation;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Changes on the pages: the village proposes, the township confirms, and the head's death names a new head (scenario 8). */
@WebTest
class ChangePagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104203");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Test
    void the_heads_death_asks_for_the_new_head_and_the_number_stays() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold()));
        HouseholdView before = households.view(id);

        String asked = body(proposed(id, Map.of("on", "2026-10-01", "member", "1", "reason", "DEATH")));
        assertThat(asked).contains("请选择新户主");

        MvcTestResult proposed =
                proposed(id, Map.of("on", "2026-10-01", "member", "1", "reason", "DEATH", "head", "2"));
        String change = proposed.getResponse().getRedirectedUrl();
        assertThat(change).startsWith("/changes/152222-");
        HtmlCheck.assertSound(body(get(change, cadre())));

        String page = body(get(change, township()));
        HtmlCheck.assertSound(page);
        assertThat(page).contains("户主");
        assertThat(decided(change, township(), "CONFIRM", page)).hasStatus3xxRedirection();

        HouseholdView after = households.view(id);
        assertThat(after.register().householdNo()).isEqualTo(before.register().householdNo());
        assertThat(after.register().headNo()).isEqualTo(2);
        assertThat(after.member(2).orElseThrow().particulars().relation()).isEqualTo(Relation.HEAD);
        assertThat(after.register().population()).isEqualTo(before.register().population() - 1);
    }

    @Test
    void the_village_cannot_confirm_and_a_return_needs_a_reason() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold()));
        String change = proposed(id, Map.of("on", "2026-10-01", "member", "2", "reason", "MARRIAGE"))
                .getResponse()
                .getRedirectedUrl();
        String page = body(get(change, township()));

        assertThat(body(decided(change, cadre(), "CONFIRM", page))).contains("alert-danger");
        assertThat(body(decided(change, township(), "RETURN", page))).contains("alert-danger");
        assertThat(households.view(id).register().population())
                .isEqualTo(households.view(id).members().size());
    }

    @Test
    void a_neighbour_county_finds_no_change() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold()));
        String change = proposed(id, Map.of("on", "2026-10-01", "member", "2", "reason", "MARRIAGE"))
                .getResponse()
                .getRedirectedUrl();
        RequestPostProcessor neighbour = signedIn.as(Role.COUNTY_OFFICE, "152221");

        assertThat(get(change, neighbour)).hasStatus(404);
        assertThat(body(get("/changes", neighbour))).doesNotContain(change);
    }

    private MvcTestResult proposed(HouseholdId id, Map<String, String> fields) {
        var request = mvc.post()
                .uri("/households/" + id + "/changes/new/leaves")
                .param("_submit", UUID.randomUUID().toString())
                .with(cadre())
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult decided(String change, RequestPostProcessor who, String action, String page) {
        String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        return mvc.post()
                .uri(change)
                .param("action", action)
                .param("version", version)
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

    private RequestPostProcessor township() {
        return signedIn.as(Role.TOWNSHIP_REVIEWER, "152222104");
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

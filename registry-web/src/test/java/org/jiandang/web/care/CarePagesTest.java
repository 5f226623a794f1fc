package org.jiandang.web.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.household.CardRevision;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Health;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.HealthCondition;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Special care on the pages: what the cards tell is confirmed, cared for, and counted. */
@WebTest
class CarePagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104208");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Autowired
    CardRevision revision;

    @Test
    void a_disabled_member_is_found_confirmed_cared_for_and_counted() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        Acting.as(
                TestActors.countyOf(VILLAGE),
                () -> revision.apply(
                        household,
                        null,
                        "test",
                        card -> card.with(Section.HEALTH, 1, new Health(Set.of(HealthCondition.DISABLED)))));
        assertThat(sound("/care", cadre()).select("form[action=/care/refresh]")).hasSize(1);
        assertThat(post("/care/refresh", Map.of("area", VILLAGE.value()))).hasStatus3xxRedirection();
        assertThat(sound("/", cadre()).text()).contains("待核实的特殊群体");

        String page = sound("/households/" + household, cadre())
                .select("#care a[href^=/care/]")
                .attr("href");
        Document shown = sound(page, cadre());
        assertThat(shown.text()).contains("残疾人", "待确认", "档案数据推算");
        assertThat(post(page + "/decision", Map.of("version", version(shown), "act", "SET_ASIDE", "reason", "")))
                .hasStatus3xxRedirection();
        assertThat(sound(page, cadre()).text()).contains("待确认");
        assertThat(post(page + "/decision", Map.of("version", version(shown), "act", "CONFIRM")))
                .hasStatus3xxRedirection();

        Document form = sound(page + "/edit", cadre());
        assertThat(post(
                        page,
                        Map.of(
                                "version",
                                form.select("input[name=version]").val(),
                                "guardian",
                                "示例亲属",
                                "livingAllowance",
                                "true",
                                "rehabilitation",
                                "辅助器具")))
                .hasStatus3xxRedirection();
        assertThat(post(page + "/events", Map.of("event", "VISIT", "on", "2019-05-01", "note", "入户看望")))
                .hasStatus3xxRedirection();
        assertThat(sound(page, cadre()).text()).contains("示例亲属", "辅助器具", "入户看望", "已确认");

        Document counts = sound("/care?area=" + VILLAGE.value().substring(0, 9) + "000", county());
        assertThat(counts.select("tbody a[href*=area=" + VILLAGE + "][href*=group=DISABLED]")
                        .text())
                .isEqualTo("1");
        assertThat(sound("/care/list?area=" + VILLAGE + "&group=DISABLED", county())
                        .text())
                .contains("示例亲属");
        assertThat(body("/ledgers/L18?area=" + VILLAGE, county())).contains("辅助器具");
        assertThat(sound("/care?area=152222000000", county()).select("form[action=/care/refresh]"))
                .isEmpty();
    }

    @Test
    void a_person_entered_by_hand_needs_a_reason_and_fits_the_group() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        String base = "/households/" + household + "/care";
        HtmlCheck.assertSound(body(base + "/new", cadre()));
        assertThat(body(post(base, Map.of("person", "1", "group", "TOWN_WORKER"))))
                .contains("请填写");
        assertThat(body(post(base, Map.of("person", "1", "group", "ORPHAN", "reason", "父母双亡"))))
                .contains("已满 18 周岁");
        assertThat(post(base, Map.of("person", "1", "group", "TOWN_WORKER", "reason", "在旗里打工两年")))
                .hasStatus3xxRedirection();
        assertThat(sound("/households/" + household, cadre()).select("#care").text())
                .contains("进城务工一年以上");
    }

    private static String version(Document page) {
        return page.select("form[action$=/decision] input[name=version]").val();
    }

    private RequestPostProcessor county() {
        return signedIn.as(Role.COUNTY_OFFICE, VILLAGE.countyCode());
    }

    private RequestPostProcessor cadre() {
        return signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
    }

    private Document sound(String address, RequestPostProcessor by) {
        return HtmlCheck.assertSound(body(address, by));
    }

    private String body(String address, RequestPostProcessor by) {
        return body(mvc.get().uri(address).with(by).exchange());
    }

    private MvcTestResult post(String address, Map<String, String> answers) {
        var request = mvc.post()
                .uri(address)
                .with(cadre())
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString());
        answers.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        return Answers.text(result.getResponse());
    }
}

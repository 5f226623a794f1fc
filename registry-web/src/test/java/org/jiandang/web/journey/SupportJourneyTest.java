package org.jiandang.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import java.time.LocalDate;
import java.util.Map;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.Sex;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The township enters an officer and pairs a household; the village enters a measure and a person in special care, on a phone. */
class SupportJourneyTest extends Journey {

    @Autowired
    private HouseholdFixture households;

    @Test
    void a_household_gets_an_officer_a_measure_and_care() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        signIn("zhen1");
        open("/officers/new");
        assertFitsDesk();
        answerAll(Map.of(
                "name", "示例甲",
                "idNumber", Cards.someone(LocalDate.of(1985, 1, 2), Sex.F).value(),
                "phone", "15488880001",
                "unit", "示例旗农牧局",
                "unitType", "STATE_ORGAN",
                "level", "COUNTY",
                "rank", "STAFF",
                "area", VILLAGE.value().substring(0, 9) + "000"));
        press("保存");
        assertThat(text()).contains("示例甲", "目前没有结对农户");
        assertFitsDesk();
        String officer = page.url().replaceAll(".*/officers/", "");
        open("/households/" + household + "/pairings/new");
        answer("officer", officer);
        press("结对");
        assertThat(page.locator("#support").innerText()).contains("示例甲", "当前");
        open("/officers");
        screenshot("support-officers");
        assertFitsDesk();

        signIn("cun1");
        onPhone();
        open("/households/" + household + "/measures/new");
        answerAll(Map.of("kind", "INDUSTRY", "project", "基础母羊", "quantity", "10 只", "since", "2018-08-01"));
        assertFitsPhone();
        press("保存");
        assertThat(page.locator("#support ~ section").first().innerText()).contains("基础母羊");
        open("/households/" + household + "/care/new");
        answerAll(Map.of("person", "1", "group", "TOWN_WORKER", "reason", "在旗里打工两年"));
        press("人工列入");
        assertThat(text()).contains("已确认");
        assertFitsPhone();
        open("/care");
        assertFitsPhone();
        onDesk();
        open("/care/list?area=" + VILLAGE);
        assertFitsDesk();
        screenshot("care-list");
    }

    private void assertFitsDesk() {
        assertNoSidewaysScroll();
        assertAccessible();
    }
}

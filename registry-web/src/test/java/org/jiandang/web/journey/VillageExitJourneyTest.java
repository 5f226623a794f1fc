package org.jiandang.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jiandang.persistence.cases.RegionExitWalk;
import org.jiandang.village.VillageTag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A village applies to leave, looks at the first item of its list, and finds itself in the list of villages. */
class VillageExitJourneyTest extends CaseJourney {

    @Autowired
    RegionExitWalk regions;

    @Test
    void a_village_applies_and_looks_at_its_list() {
        regions.recorded(VILLAGE, 2018, 1050, "62000", VillageTag.POOR);
        itIs(START);
        signIn("cun1");
        open("/villages/" + VILLAGE + "?year=2018");
        follow(link("申请村退出"));
        page.fill("[name=opinion]", "各项指标已达标，申请退出");
        press("提出申请");
        page.locator("#item-UNSAFE_HOUSES summary").click();
        page.locator("#item-UNSAFE_HOUSES label.btn").first().click();
        photograph("UNSAFE_HOUSES.proof");
        page.locator("#item-UNSAFE_HOUSES button[type=submit]").click();
        assertThat(page.locator("#item-UNSAFE_HOUSES")).containsText("达标");
        assertAccessible();
        screenshot("village-exit", 700);
        open("/village-standing?year=2018");
        assertThat(page.locator("main")).containsText("标准未知");
        assertAccessible();
        screenshot("village-standing", 500);
    }
}

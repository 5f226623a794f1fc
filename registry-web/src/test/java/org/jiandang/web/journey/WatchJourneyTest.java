package org.jiandang.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.junit.jupiter.api.Test;

/** A villager reports without a log-in, and the village finds the household, sees what is missing and answers. */
class WatchJourneyTest extends CaseJourney {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_report_is_sent_without_a_log_in_and_answered_by_the_village() {
        HouseholdId household = aHousehold().inYear(2026).exited(2019).stored();
        itIs(DAY);
        open("/report?in=" + VILLAGE.value().substring(0, 9) + "000");
        assertAccessible();
        open("/report/" + VILLAGE.value());
        page.fill("[name=name]", "测试户" + household.serial());
        page.fill("[name=phone]", "15412345678");
        answer("risks", "ILLNESS");
        page.fill("[name=story]", "家里有人住院，打工收入断了");
        page.check("[name=agree]");
        assertAccessible();
        screenshot("watch-report", 500);
        press("提交申报");
        assertThat(page.locator("main")).containsText("申报已收到");
        assertAccessible();

        signIn("cun1");
        open("/clues");
        assertAccessible();
        follow(link("测试户" + household.serial()));
        assertThat(page.locator("main")).containsText("姓名相同");
        assertAccessible();
        screenshot("watch-clue", 500);
        follow(page.locator("form button")
                .filter(new Locator.FilterOptions().setHasText("测试户" + household.serial()))
                .first());
        assertThat(page.locator("main")).containsText("已关联，可以受理");
        page.fill("[name=opinion]", "情况属实，受理");
        press("受理，开始办理");
        // the region has no monitoring line: said, and nothing begins
        assertThat(page.locator("main")).containsText("监测");
        page.fill("[name=reason]", "入户核实，新农合已报销，收入未受影响");
        press("答复并办结");
        assertThat(page.locator("main")).containsText("已答复办结");
        assertAccessible();
    }
}

package org.jiandang.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** J7: the region changes the line. Proposed with its document, counted before release, released by a second person, in force from its day on. */
class PolicyJourneyTest extends Journey {

    private static final String REGION = "/policies/150000000000";

    @Autowired
    private HouseholdFixture households;

    @Test
    void the_region_changes_the_exit_line() {
        itIs(LocalDate.of(2019, 3, 4));
        // above 3,600 and not above 3,800: two such households in one township; one above both in another
        for (String village : List.of("152222104201", "152222104202", "152222105201")) {
            households.registered(
                    RegionCode.of(village),
                    Cards.of(aHousehold().of(4).withIncome(village.startsWith("152222104") ? "15000" : "29896")));
        }

        signIn("zizhiqu");
        open(REGION);
        assertAccessible();
        screenshot("policy");
        propose();
        String proposal = page.url().substring(page.url().indexOf("/policies/"));
        whatIf();

        signIn("zizhiqu2");
        open("/");
        assertThat(page.locator("main")).containsText("2018 年退出标准线（各类标准，各类地区）的新值等待发布");
        assertAccessible();
        open(proposal);
        assertAccessible();
        screenshot("policy-proposal");
        onPhone();
        assertFitsPhone();
        onDesk();
        page.fill("#note", "同意");
        press("发布");
        assertThat(page.locator("main")).containsText("已发布");

        open(REGION);
        assertThat(page.locator("main")).containsText("2030-04-01 起：3,800 元（不含本数）");
        assertThat(page.locator("main")).containsText("3,600 元（不含本数）");
        itIs(LocalDate.of(2030, 4, 1));
        signIn("xian");
        open("/policies/152222000000/history?of=line.EXIT/2018/ANY/ANY");
        assertThat(text()).contains("3,600 元", "3,800 元", "内扶发〔2019〕3号").doesNotContain("尚未生效");
        assertAccessible();
    }

    private void propose() {
        open(REGION + "/proposals/new");
        assertAccessible();
        open(REGION + "/proposals/new?of=line.EXIT/2018/ANY/ANY");
        page.fill("#value", "3500");
        page.fill("#from", "2019-03-04");
        page.fill("#document", "内扶发〔2019〕3号");
        page.fill("#source", "公文");
        press("提交");
        assertThat(page.locator("main")).containsText("这一项已有取值，最早可自 2019-03-05 起更改。");
        assertAccessible();
        page.fill("#value", "3800");
        page.fill("#from", "2030-04-01");
        press("提交");
        assertThat(page.locator("main")).containsText("已提交，等待另一人发布。");
    }

    private void whatIf() {
        button("测算").click();
        page.waitForURL(Pattern.compile(".*/policies/what-ifs/.*"), new Page.WaitForURLOptions().setTimeout(60_000));
        assertThat(page.locator("main")).containsText("兴安盟");
        assertAccessible();
        follow(link("兴安盟"));
        follow(link("科尔沁右翼中旗"));
        assertThat(text()).contains("现行标准符合", "2 户 8 人");
        screenshot("policy-what-if");
    }
}

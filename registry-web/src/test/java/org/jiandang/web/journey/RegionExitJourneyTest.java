package org.jiandang.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.persistence.cases.RegionExitWalk;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.testing.TestActors;
import org.jiandang.village.VillageTag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A village applies to leave and looks at its list; a county applies, is judged by prefecture and region, and is reported. */
class RegionExitJourneyTest extends CaseJourney {

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

    @Test
    void a_county_applies_and_is_judged_until_it_is_reported() {
        LocalDate day = LocalDate.of(2019, 3, 4);
        itIs(day);
        signIn("xian");
        open("/county-exits/new?year=2018");
        page.fill("[name='apply.residents']", "250000");
        page.fill("[name='apply.opinion']", "各项指标达标，申请退出");
        photograph("apply.application");
        assertAccessible();
        press("提出申请");
        place = page.url().replaceAll("^https?://[^/]+|[?#].*", "");

        comes("meng", day.plusDays(1));
        decide("APPROVE", "初审通过，报自治区。");
        itIs(day.plusDays(2));
        signIn("zizhiqu");
        open("/county-exits/" + key());
        assess(Map.of("sampledExited", "1000", "wrongExits", "5", "sampledUnregistered", "1000", "missed", "0"));
        assess(Map.of("asked", "500", "approving", "490", "incomeGrowth", "10.5", "meanGrowth", "9.6"));
        assess(Map.of("services", "true", "mechanism", "true", "opinion", "核查评估完成"));
        photograph("assess.report");
        assertAccessible();
        press("保存核查评估结果");
        assertThat(page.locator("main")).containsText("0.50%");
        assertAccessible();
        decide("APPROVE", "审定通过。");
        walk.posted(now(), NoticeLevel.REGION, day.plusDays(9));
        LocalDate ready = now().dates().readyOn();

        comes("zizhiqu", ready);
        screenshot("county-exit", 700);
        page.fill("[name='opinions.opinion']", "公示期内未收到意见");
        follow(page.locator("form:has([name='opinions.opinion']) button[type=submit]"));
        walk.announced(now(), ready);
        open(place);
        page.fill("[name='report.documentNo']", "内扶组发〔2019〕1号");
        photograph("report.document");
        follow(page.locator("form:has([name='report.documentNo']) button[type=submit]"));
        assertThat(page.locator("main")).containsText("本事项已办结");
        open("/county-exits/" + key());
        assertAccessible();
    }

    private void assess(Map<String, String> answers) {
        answers.forEach((field, value) -> answer("assess." + field, value));
    }

    private CaseRecord now() {
        return Acting.as(TestActors.regionOf(VILLAGE), () -> walk.cases.find(CaseId.of(key())));
    }
}

package org.jiandang.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.junit.jupiter.api.Test;

/** J2: a household is identified, through two notices whose clocks nobody shortens and an objection that stops the first. */
class IdentificationJourneyTest extends CaseJourney {

    private static final LocalDate MEETING = START.plusDays(1);
    private static final LocalDate OBJECTION = MEETING.plusDays(3);
    private static final LocalDate SECOND_SHEET = OBJECTION.plusDays(2);
    private static final LocalDate TOWNSHIP = SECOND_SHEET.plusDays(15);
    private static final LocalDate COUNTY = TOWNSHIP.plusDays(15);

    @Test
    void a_household_is_identified() {
        HouseholdId household = aHousehold().applicant().withPerCapita("2000").stored();
        theCadreApplies(household);
        theCadreVisitsAsksAndCompares();
        theSecondCadreRecordsTheMeetingAndPostsTheNotice();
        noButtonWorksBeforeTheEnd();
        anObjectionStopsTheClock();
        theTownshipApprovesAfterTheEnd();
        theCountyApprovesAnnouncesAndRegisters();
        open("/households/" + household);
        assertThat(page.locator("main .badge").first()).hasText("未脱贫");
    }

    private void theCadreApplies(HouseholdId household) {
        signIn("cun1");
        open("/households/" + household);
        follow(link("申请纳入").or(button("申请纳入")).first());
        assertAccessible();
        page.fill("[name='apply.opinion']", "家庭困难，申请纳入");
        photograph("apply.application");
        photograph("apply.authorisation");
        press("提交申请");
        place = page.url().replaceAll("^https?://[^/]+", "");
        assertThat(place).matches("/cases/152222-\\d+");
        assertThat(page.locator("main")).containsText("农户申请");
    }

    private void theCadreVisitsAsksAndCompares() {
        assertAccessible();
        page.fill("[name='survey.on']", START.toString());
        page.fill("[name='survey.firstName']", "示例核查人甲");
        page.fill("[name='survey.firstPost']", "村委委员");
        page.fill("[name='survey.secondName']", "示例核查人乙");
        page.fill("[name='survey.secondPost']", "驻村工作队员");
        page.fill("[name='survey.report']", "住房漏雨，收入以种植为主。");
        photograph("survey.form");
        press("保存调查结果");
        page.fill("[name='opinion.on']", START.toString());
        page.fill("[name='opinion.opinion']", "情况属实，同意申请。");
        photograph("opinion.minutes");
        press("保存初评意见");
        assertAccessible();
        page.fill("[name='match.summary']", "公安、住建、市场监管已比对，未发现不符。");
        press("保存比对结果");
        assertThat(page.locator("#do")).containsText("您是本事项的经办人");
    }

    private void theSecondCadreRecordsTheMeetingAndPostsTheNotice() {
        comes("cun2", MEETING);
        follow(link("登记民主评议"));
        page.fill("[name=entitled]", "58");
        page.fill("[name=present]", "41");
        page.fill("[name=chair]", "示例主持");
        page.fill("[name=recorder]", "示例记录");
        photograph("photo");
        String vote = "vote." + key();
        onlyThis("[name^='vote.'][name$='.in']", vote + ".in");
        page.fill("[name='" + vote + ".for']", "39");
        page.fill("[name='" + vote + ".against']", "1");
        page.fill("[name='" + vote + ".abstain']", "1");
        assertAccessible();
        press("保存评议结果");
        assertAccessible();
        assertThat(page.locator("main")).containsText("通过");
        open(place);
        postNotice();
        assertThat(page.locator("main")).containsText("公示进行中");
        page.locator("a[href$='/print']").click();
        assertThat(page.locator(".sheet")).containsText("应到 58 人，实到 41 人");
        assertThat(page.locator(".sheet").innerText())
                .doesNotContainPattern("1599\\d+")
                .doesNotContain("154");
        assertAccessible();
        screenshot("notice-print");
    }

    private void noButtonWorksBeforeTheEnd() {
        comes("zhen1", OBJECTION);
        assertThat(page.locator("#decide-APPROVE")).isDisabled();
        assertThat(page.locator("#decide-APPROVE-why")).containsText("公示期到");
        assertAccessible();
        follow(page.locator("a[href*='/notices/']").first());
        assertThat(page.locator("[role=status]").first()).containsText("期满前不能办理下一环节");
        assertAccessible();
        screenshot("notice-clock");
    }

    private void anObjectionStopsTheClock() {
        Locator entry = page.locator(
                "article",
                new com.microsoft.playwright.Page.LocatorOptions().setHas(page.locator("a[href='" + place + "']")));
        entry.locator("summary").click();
        entry.locator("textarea").fill("户主有小轿车");
        follow(entry.locator("button[type=submit]"));
        assertThat(page.locator("main")).containsText("户主有小轿车");
        assertAccessible();
        open(place);
        assertThat(page.locator("main")).containsText("村级公示有异议");
        follow(link("核实异议"));
        answer("upheld", "false");
        page.fill("textarea[name=text]", "车辆已于去年转让，有过户证明。");
        photograph("proof");
        press("核实处理");
        assertThat(page.locator("main")).containsText("异议已处理");
        assertAccessible();
        comes("cun2", SECOND_SHEET);
        postNotice();
    }

    private void theTownshipApprovesAfterTheEnd() {
        comes("zhen1", TOWNSHIP);
        decide("APPROVE", "情况属实，同意。");
        assertThat(page.locator("main")).containsText("乡镇审核");
        postNotice();
        comes("xian", TOWNSHIP.plusDays(1));
        assertThat(page.locator("#decide-APPROVE")).isDisabled();
    }

    private void theCountyApprovesAnnouncesAndRegisters() {
        comes("xian", COUNTY);
        decide("APPROVE", "同意。");
        follow(link("发布公告"));
        page.fill("[name=documentNo]", "中扶办公告〔2018〕3号");
        page.fill("[name=place]", "旗政府网站及各嘎查村公示栏");
        page.fill("[name=announcedOn]", COUNTY.toString());
        for (Locator box : page.locator("[name=cases]").all()) {
            box.setChecked(String.valueOf(box.getAttribute("value")).startsWith(key() + ":"));
        }
        assertAccessible();
        press("发布公告");
        open(place);
        page.fill("[name='register.signer']", "测试户主");
        page.fill("[name='register.on']", COUNTY.toString());
        photograph("register.receipt");
        press("登记纳入");
        assertThat(page.locator("main")).containsText("本事项已办结");
        assertAccessible();
    }
}

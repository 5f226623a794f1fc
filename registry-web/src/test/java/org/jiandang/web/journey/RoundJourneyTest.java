package org.jiandang.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jiandang.household.HouseholdCard;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A county's year: the round is opened, the late are reminded, the village does what is left, the year end is frozen; a suspicion gets its verdict. */
class RoundJourneyTest extends CaseJourney {

    @Autowired
    private HouseholdFixture households;

    @Test
    void a_round_from_its_opening_to_the_frozen_year_end() {
        households.registered(VILLAGE, Cards.aCard());
        itIs(LocalDate.of(2019, 10, 9));
        signIn("xian");
        open("/rounds/new");
        assertAccessible();
        press("开启");

        itIs(LocalDate.of(2019, 12, 15));
        signIn("xian");
        open("/rounds");
        follow(link("2019"));
        assertThat(text()).contains("已逾期");
        assertAccessible();
        screenshot("round-board");
        remind(VILLAGE.value().substring(0, 9) + "000", "请督促各村");
        follow(link("杜尔基镇").last());
        remind(VILLAGE.value(), "请抓紧采集");

        signIn("cun1");
        open("/");
        assertThat(text()).contains("请抓紧采集");
        follow(link("查看遗留").first());
        onPhone();
        assertFitsPhone();
        screenshot("round-left-phone");
        follow(link("开始 2019 年度采集").first());
        assertThat(page.url()).contains("/households/");
        onDesk();

        itIs(LocalDate.of(2020, 1, 3));
        signIn("xian");
        open("/rounds");
        follow(link("2019"));
        String board = page.url();
        press("结束本轮并定格");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ofSeconds(1))
                .until(() -> {
                    page.navigate(board);
                    return text().contains("年末定格（第 1 次）") && !text().contains("正在定格");
                });
        follow(link("2019 年末定格（第 1 次）"));
        assertThat(text()).contains("定格人数", "今日人数", "封存的台账");
        assertAccessible();
        screenshot("year-end");
    }

    private void remind(String area, String note) {
        Locator form = page.locator("form:has(input[name=area][value='" + area + "'])");
        form.locator("[name=note]").fill(note);
        follow(form.locator("button"));
        assertThat(text()).contains("催办");
    }

    @Test
    void a_suspicion_gets_a_verdict_with_reason_and_evidence() {
        HouseholdCard card = Cards.aCard();
        households.registered(VILLAGE, card);
        signIn("cun1");
        open("/relatives");
        answerAll(Map.of(
                "name",
                "示例近亲属",
                "kinship",
                "SIBLING",
                "number",
                Cards.numbers(card).get(0).value(),
                "post",
                "嘎查会计"));
        press("提交申报");
        assertAccessible();

        signIn("xian");
        open("/suspicions");
        press("重新侦测");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ofSeconds(1))
                .until(() -> {
                    open("/suspicions?kind=CADRE_RELATIVE");
                    return page.locator("main tbody a").count() > 0;
                });
        assertAccessible();
        screenshot("suspicion-list");
        follow(page.locator("main tbody a").first());
        answer("verdict", "FALSE");
        answer("reason", "入户核查：该户收入、住房属实，村干部未参与评议");
        photograph("paper");
        assertAccessible();
        screenshot("suspicion-verdict");
        press("提交结论");
        assertThat(text()).contains("结论已记录", "不属实", "打开佐证材料");
    }
}

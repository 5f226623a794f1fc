package org.jiandang.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jiandang.account.Acting;
import org.jiandang.household.HouseholdDesk;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.entry.AmendSection;
import org.jiandang.household.value.Money;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The county has everything judged again; the village says of one finding that the record is right. */
class RecheckJourneyTest extends CaseJourney {

    @Autowired
    private HouseholdFixture households;

    @Autowired
    private HouseholdDesk desk;

    @Test
    void the_county_judges_again_and_the_village_gives_its_verdict() {
        itIs(LocalDate.of(2018, 11, 20));
        aSmallPension();
        signIn("xian");
        open("/rechecks");
        assertAccessible();
        press("开始核查");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ofSeconds(1))
                .until(() -> {
                    page.reload();
                    return text().contains("已完成");
                });
        assertThat(page.locator("main")).containsText("核实进度");
        assertAccessible();
        screenshot("recheck-result", 500);

        signIn("cun1");
        open("/recheck-items");
        assertAccessible();
        follow(page.locator("main a", new Page.LocatorOptions().setHasText("V062"))
                .first());
        follow(page.locator("main a.btn-sm").first());
        answer("verdict", "UNFOUNDED");
        answer("ground", "11月19日入户，中途参保，金额无误");
        screenshot("recheck-verdict");
        press("提交结论");
        assertThat(page.locator("main")).containsText("结论已记录");
        onPhone();
        open("/special-lists");
        assertFitsPhone();
        screenshot("special-lists-phone");
    }

    /** A pension below 88 yuan: V062 asks why. */
    private void aSmallPension() {
        HouseholdId id = households.applicant(VILLAGE, Cards.aCard());
        IncomeStatement income = new IncomeStatement(Map.of(IncomeItem.PENSION, new IncomeEntry(Money.of("80"), true)));
        Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.amend(
                        AmendSection.of(id, households.view(id).register().version(), 2018, Section.INCOME, income)));
    }
}

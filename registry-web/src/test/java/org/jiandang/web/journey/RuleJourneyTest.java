package org.jiandang.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** The village answers a doubt it found by its rule; the auditor has every decision judged again. */
class RuleJourneyTest extends CaseJourney {

    private static final LocalDate DAY = LocalDate.of(2018, 11, 20);

    @Autowired
    private HouseholdFixture households;

    @Autowired
    private HouseholdDesk desk;

    @Test
    void a_doubt_is_found_by_its_rule_answered_and_read_on_the_card() {
        itIs(DAY);
        HouseholdId household = aSmallPension();
        signIn("cun1");
        open("/rules?chapter=income");
        assertAccessible();
        screenshot("rules-catalogue");
        follow(page.locator("main a[href='/findings?code=V062']"));
        follow(page.locator("main tbody a").first());
        assertAccessible();
        Locator line = page.locator("main li")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href='/households/" + household + "']")));
        line.locator("input[name=reason]").fill("9月参保，只领了一个月");
        follow(line.locator("button"));

        open("/households/" + household);
        assertThat(page.locator("#income")).containsText("9月参保，只领了一个月");
        assertThat(page.locator("#income")).containsText("2018-11-20");
        assertThat(page.locator("#income")).containsText("村经办");
        assertAccessible();
        onPhone();
        open("/rules/V062");
        assertFitsPhone();
    }

    @Test
    void the_auditor_has_every_decision_judged_again_and_sees_no_difference() {
        walk.nominate(aHousehold().stored(), VILLAGE, 2018, DAY);
        itIs(DAY);
        signIn("shenji");
        open("/replays");
        assertAccessible();
        press("开始复核");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ofMillis(500))
                .until(() -> {
                    page.reload();
                    return text().contains("已完成");
                });
        assertThat(page.locator("main")).containsText("条办理记录全部一致");
        assertAccessible();
        screenshot("replay-result");
    }

    /** A pension below 88 yuan: V062 asks why. */
    private HouseholdId aSmallPension() {
        HouseholdId id = households.applicant(VILLAGE, Cards.aCard());
        IncomeStatement income = new IncomeStatement(Map.of(IncomeItem.PENSION, new IncomeEntry(Money.of("80"), true)));
        Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> desk.amend(
                        AmendSection.of(id, households.view(id).register().version(), 2018, Section.INCOME, income)));
        return id;
    }
}

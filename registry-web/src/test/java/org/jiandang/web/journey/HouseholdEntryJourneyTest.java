package org.jiandang.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import org.jiandang.household.value.Sex;
import org.jiandang.testing.Cards;
import org.junit.jupiter.api.Test;

/** J1: a village cadre enters a household of three at its table, on a phone. */
class HouseholdEntryJourneyTest extends Journey {

    private static final Map<String, String> LIVING = Map.ofEntries(
            Map.entry("housing.housingArea", "60"),
            Map.entry("housing.houseGrade", "C"),
            Map.entry("housing.unsafeHouse", "true"),
            Map.entry("water.waterSafe", "true"),
            Map.entry("water.waterDifficult", "false"),
            Map.entry("utilities.toilet", "true"),
            Map.entry("utilities.livingPower", "true"),
            Map.entry("utilities.productionPower", "true"),
            Map.entry("utilities.fuel", "COAL"),
            Map.entry("road.roadType", "GRAVEL"),
            Map.entry("road.roadDistance", "0.5"),
            Map.entry("land.cultivated", "12.5"),
            Map.entry("industry.cooperative", "false"));

    private int screens;

    @Test
    void a_household_of_three_is_entered_at_its_table() {
        signIn("cun1");
        onPhone();
        open("/households");
        follow(link("新增农户"));
        press("开始录入");

        answerAll(Map.of("contact.groupName", "二组", "contact.phone", "15412345678", "contact.address", "二组12号"));
        next();

        theNumberTellsWhoItIs();
        answerAll(Map.of(
                "member.1.identity.name", "包·巴特尔",
                "member.1.particulars.ethnicity", "MONGOL",
                "member.1.health.conditions", "CHRONIC",
                "member.1.schooling.education", "JUNIOR",
                "member.1.schooling.school", "NOT_AT_SCHOOL",
                "member.1.work.labour", "WEAK",
                "member.1.insurance.medicalResident", "true",
                "member.1.insurance.seriousIllness", "true"));
        screenshot("entry-member-phone");
        press("保存草稿");
        assertThat(page.locator("[role=status]").last()).containsText("已存为草稿");
        theLineDropsAndNothingIsLost();
        another();
        answerAll(Map.of(
                "member.2.identity.idNumber",
                        Cards.someone(LocalDate.of(1970, 11, 4), Sex.F).value(),
                "member.2.identity.name", "白乌云其其格",
                "member.2.particulars.relation", "SPOUSE",
                "member.2.particulars.ethnicity", "MONGOL",
                "member.2.health.conditions", "HEALTHY",
                "member.2.schooling.education", "PRIMARY",
                "member.2.schooling.school", "NOT_AT_SCHOOL",
                "member.2.work.labour", "ORDINARY",
                "member.2.insurance.medicalResident", "true"));
        another();
        answerAll(Map.of(
                "member.3.identity.idNumber",
                        Cards.someone(LocalDate.of(2006, 12, 19), Sex.M).value(),
                "member.3.identity.name", "包阿古拉",
                "member.3.particulars.relation", "SON",
                "member.3.particulars.ethnicity", "MONGOL",
                "member.3.health.conditions", "HEALTHY",
                "member.3.schooling.school", "PRIMARY",
                "member.3.work.labour", "NONE",
                "member.3.insurance.medicalResident", "true"));
        next();

        answerAll(LIVING);
        next();

        theSumRunsWhileAmountsAreTyped();
        next();

        answer("causes.mainCause", "ILLNESS");
        next();

        theFindingsLeadToTheirFields();
        assertThat(screens).as("screens of the entry").isLessThanOrEqualTo(8);
        press("确认入库");
        assertThat(text()).contains("已入库", "包·巴特尔", "1,");
        assertFitsPhone();
    }

    private void theNumberTellsWhoItIs() {
        String number = Cards.someone(LocalDate.of(1968, 1, 1), Sex.M).value();
        Locator field = page.locator("[name='member.1.identity.idNumber']");
        Locator told = page.locator("#told");
        char wrong = number.charAt(17) == '1' ? '2' : '1';
        field.fill(number.substring(0, 17) + wrong);
        field.press("Tab");
        assertThat(told).containsText("校验");
        field.fill(number);
        field.press("Tab");
        assertThat(told).containsText("男，1968-01-01 出生，50 岁");
    }

    private void theLineDropsAndNothingIsLost() {
        open("/households/new");
        follow(link("包·巴特尔"));
        assertThat(page.locator("[name='contact.address']")).hasValue("二组12号");
        follow(page.locator("button[value=next]"));
        assertThat(page.locator("[name='member.1.identity.name']")).hasValue("包·巴特尔");
    }

    private void theSumRunsWhileAmountsAreTyped() {
        Locator sum = page.locator("#sum");
        answerAll(Map.of("income.BUSINESS_CROPS", "8000", "income.EXPENSE_CROPS", "2100"));
        page.locator("[name='income.EXPENSE_CROPS']").press("Tab");
        assertThat(sum).containsText("1,966.67");
        answer("income.PENSION", "1236");
        page.locator("[name='income.PENSION']").press("Tab");
        assertThat(sum).containsText("2,378.67");
        assertThat(sum.innerText()).as("the line it stands beside").contains("未超过 2,995.00 元");
    }

    private void theFindingsLeadToTheirFields() {
        assertFitsPhone();
        screenshot("entry-check");
        Locator leads = page.locator("#main li.list-group-item a");
        assertThat(leads.count()).isPositive();
        String place = leads.first().getAttribute("href");
        assertThat(place).startsWith("/drafts/");
    }

    private void next() {
        leave("next");
    }

    private void another() {
        leave("another");
    }

    private void leave(String way) {
        screens++;
        assertFitsPhone();
        String left = page.url();
        follow(page.locator("button[value=" + way + "]"));
        assertThat(page.url()).as("left %s: %s", left, text()).isNotEqualTo(left);
    }
}

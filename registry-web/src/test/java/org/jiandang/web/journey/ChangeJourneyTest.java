package org.jiandang.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.rule.HouseholdBuilder;
import org.jiandang.household.value.Sex;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** J8: the head dies, a child is born; the card and the ledgers L1, L2 and L6 agree the same minute. */
class ChangeJourneyTest extends CaseJourney {

    @Autowired
    private HouseholdFixture households;

    @Test
    void the_head_dies_and_a_child_is_born() {
        HouseholdId id = households.registered(
                VILLAGE, Cards.of(HouseholdBuilder.aHousehold().of(3)));
        HouseholdView before = households.view(id);
        signIn("cun1");
        open("/households/" + id);
        follow(link("申请变更").first());
        assertAccessible();
        open("/households/" + id + "/changes/new/leaves");
        answerAll(Map.of("on", "2018-08-28", "member", "1", "reason", "DEATH", "note", "因病去世"));
        press("提交变更申请");
        assertThat(text()).contains("请选择新户主");
        answer("head", "2");
        prove("DEATH_CERTIFICATE");
        press("提交变更申请");
        confirmed("change-head");
        HouseholdView widowed = households.view(id);
        assertThat(widowed.register().householdNo()).isEqualTo(before.register().householdNo());
        assertThat(widowed.register().headNo()).isEqualTo(2);

        signIn("cun1");
        onPhone();
        open("/households/" + id + "/changes/new/joins");
        answerAll(Map.of("on", "2018-08-30", "reason", "BIRTH", "identity.name", "包示例"));
        answer(
                "identity.idNumber",
                Cards.someone(LocalDate.of(2018, 8, 30), Sex.F).value());
        answerAll(Map.of(
                "particulars.relation", "DAUGHTER", "particulars.ethnicity", "HAN", "health.conditions", "HEALTHY"));
        prove("BIRTH_CERTIFICATE");
        assertFitsPhone();
        screenshot("change-birth-phone");
        press("提交变更申请");
        onDesk();
        confirmed(null);

        theLedgersAgree(id, before.register().householdNo());
    }

    private void prove(String kind) {
        answer("proofKind", kind);
        photograph("proof");
    }

    /** The township finds the request in its queue, compares and confirms. */
    private void confirmed(String picture) {
        assertThat(page.url()).as("proposed: %s", text()).contains("/changes/152222-");
        assertAccessible();
        String change = page.url().replaceAll(".*(/changes/\\d+-\\d+).*", "$1");
        signIn("zhen1");
        open("/?kind=CHANGE");
        follow(page.locator("main a[href^='" + change + "']").first());
        assertAccessible();
        if (picture != null) {
            screenshot(picture, 300);
        }
        press("确认变更");
        assertThat(text()).contains("已确认");
    }

    private void theLedgersAgree(HouseholdId id, String householdNo) {
        HouseholdView after = households.view(id);
        assertThat(after.register().householdNo()).isEqualTo(householdNo);
        assertThat(after.register().population()).isEqualTo(3);
        String head = after.register().headName();
        assertThat(rows("L1", householdNo)).singleElement().asString().contains(head, "3");
        assertThat(rows("L2", householdNo)).hasSize(3);
        assertThat(rows("L6", householdNo))
                .anyMatch(row -> row.contains("死亡") && row.contains("2018-08-28") && row.contains("死亡证明"))
                .anyMatch(row -> row.contains("新生儿") && row.contains("2018-08-30") && row.contains("出生医学证明"));
        screenshot("ledger-movement");
    }

    /** The lines of the household in a ledger, and every check between the ledgers agrees. */
    private List<String> rows(String ledger, String householdNo) {
        open("/ledgers/" + ledger + "?year=2018&area=" + VILLAGE);
        Locator checks = page.locator(".checks li");
        assertThat(checks.allInnerTexts()).as(ledger).isNotEmpty().allMatch(check -> check.contains("相符"));
        return page.locator("table.ledger tbody tr")
                .filter(new Locator.FilterOptions().setHasText(householdNo))
                .allInnerTexts();
    }
}

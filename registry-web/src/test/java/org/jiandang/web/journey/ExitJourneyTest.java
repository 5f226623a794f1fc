package org.jiandang.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.junit.jupiter.api.Test;

/** J4: an exit is refused for the house, which is then made safe, and granted. */
class ExitJourneyTest extends CaseJourney {

    private static final LocalDate REFUSED = START.plusDays(20);
    private static final LocalDate REPAIRED = REFUSED.plusDays(10);
    private static final LocalDate TOWNSHIP = REPAIRED.plusDays(25);
    private static final LocalDate COUNTY = TOWNSHIP.plusDays(1);

    @Test
    void an_exit_is_refused_then_granted() {
        HouseholdId household = aHousehold().withHouseGrade("C").stored();
        CaseRecord file = walk.nominate(household, VILLAGE, 2018, START);
        place = "/cases/" + file.id();
        file = walk.visited(file, START.plusDays(1));
        noticed(walk.appraised(file, START.plusDays(1), 39), START.plusDays(1));

        theHouseStopsIt();
        aHousehold().repaired(household, REPAIRED.minusDays(2));
        file = walk.decided(file, CaseWalk.firstCadre(VILLAGE), Action.RESUBMIT, REPAIRED);
        noticed(file, REPAIRED.plusDays(1));

        comes("zhen1", TOWNSHIP);
        decide("APPROVE", "住房改造已验收，同意。");
        theCountyApprovesAnnouncesAndCloses();
        theLedgerShowsIt(file);
    }

    private void theHouseStopsIt() {
        comes("zhen1", REFUSED);
        assertThat(page.locator("#decide-APPROVE")).isDisabled();
        assertThat(page.locator("#decide-APPROVE-why")).containsText("住房鉴定为 C级");
        assertThat(page.locator("#decide-APPROVE-why .cite").first()).not().isEmpty();
        assertAccessible();
        screenshot("exit-blocked", 500);
        decide("RETURN", "住房改造验收后重新申报。");
        assertThat(page.locator("main")).containsText("退回补正");
    }

    private void theCountyApprovesAnnouncesAndCloses() {
        itIs(COUNTY);
        signIn("xian");
        open("/");
        assertAccessible();
        page.check("input[name=cases][value^='" + key() + ":']");
        press("同意所选");
        assertThat(page.locator("main")).containsText("已同意 1 户");
        open(place);
        follow(link("发布公告"));
        page.fill("[name=documentNo]", "中扶办公告〔2018〕9号");
        page.fill("[name=place]", "旗政府网站及各嘎查村公示栏");
        page.fill("[name=announcedOn]", COUNTY.toString());
        page.locator("[name=cases]")
                .all()
                .forEach(box ->
                        box.setChecked(String.valueOf(box.getAttribute("value")).startsWith(key() + ":")));
        press("发布公告");
        open(place);
        press("确认销号");
        assertThat(page.locator("main")).containsText("本事项已办结");
        assertAccessible();
        screenshot("exit-granted", 500);
    }

    private void theLedgerShowsIt(CaseRecord file) {
        open("/ledgers/L5?area=" + VILLAGE.value() + "&year=2018");
        assertThat(page.locator("table.ledger")).containsText(file.subject().headName());
        assertAccessible();
        screenshot("ledger-exit");
    }

    /** Verified, signed by the household and posted in the village, on one day. */
    private void noticed(CaseRecord file, LocalDate day) {
        walk.posted(walk.signed(walk.verified(file, day), day), NoticeLevel.VILLAGE, day);
    }
}

package org.jiandang.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jiandang.household.value.Sex;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.testing.Cards;
import org.junit.jupiter.api.Test;

/** An old telephone runs no scripts: a household is entered all the same, and a step decided. */
class NoScriptJourneyTest extends CaseJourney {

    @Test
    void a_household_is_entered_without_scripts() {
        withoutScripts();
        signIn("cun1");
        onPhone();
        open("/households/new");
        press("开始录入");
        answer("contact.groupName", "三组");
        next();
        answerAll(Map.of(
                "member.1.identity.idNumber",
                        Cards.someone(LocalDate.of(1959, 5, 6), Sex.M).value(),
                "member.1.identity.name", "白长山",
                "member.1.particulars.ethnicity", "MONGOL",
                "member.1.health.conditions", "CHRONIC",
                "member.1.schooling.education", "PRIMARY",
                "member.1.schooling.school", "NOT_AT_SCHOOL",
                "member.1.work.labour", "WEAK",
                "member.1.insurance.medicalResident", "true"));
        next();
        answerAll(Map.of("housing.housingArea", "40", "water.waterSafe", "true"));
        next();
        answer("income.PENSION", "1236");
        next();
        answer("causes.mainCause", "ILLNESS");
        next();
        assertThat(page.locator("main")).containsText("1,236.00");
        press("确认入库");
        assertThat(page.locator("main")).containsText("已入库");
        assertThat(page.locator("h1")).containsText("白长山");
    }

    @Test
    void a_step_is_decided_without_scripts() {
        CaseRecord file = walk.nominate(aHousehold().stored(), VILLAGE, 2018, START);
        file = walk.visited(file, START.plusDays(1));
        file = walk.appraised(file, START.plusDays(1), 39);
        file = walk.verified(file, START.plusDays(1));
        file = walk.signed(file, START.plusDays(1));
        walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(1));
        place = "/cases/" + file.id();
        withoutScripts();
        comes("zhen1", START.plusDays(20));
        decide("APPROVE", "同意。");
        assertThat(page.locator("main")).containsText("乡镇审核");
    }

    private void next() {
        follow(page.locator("button[value=next]"));
    }
}

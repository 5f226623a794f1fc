package org.jiandang.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.persistence.cases.HouseholdFixture;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.screening.HitSource;
import org.jiandang.screening.RedLine;
import org.jiandang.screening.SuspectRedLine;
import org.jiandang.serial.Serials;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Cases in the browser: an exit is refused with its clause, then granted; a household signs on the screen; a red line is lifted. */
class CaseworkJourneyTest extends BrowserTest {

    private static final LocalDate START = LocalDate.of(2018, 10, 8);

    @Autowired
    CaseWalk walk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Serials serials;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void an_exit_is_refused_with_its_clause_and_another_granted_from_the_queue() {
        CaseId unsafe = noticed(aHousehold().withHouseGrade("C").stored()).id();
        CaseId sound = noticed(aHousehold().stored()).id();
        signIn("zhen1");
        open("/");
        seen("home-township");
        open("/cases/" + unsafe);
        assertThat(page.locator(".error-summary").innerText()).contains("住房安全有保障");
        assertThat(page.locator("#decide-APPROVE").isDisabled()).isTrue();
        seen("case-stopped");
        page.check("#decide-RETURN");
        page.fill("#decide-opinion", "住房改造验收后重新申报。");
        follow(page.locator("text=提交审核意见"));
        assertThat(page.locator(".steps-v").innerText()).contains("退回补正");
        open("/");
        page.check("input[name=cases][value^='" + sound + ":']");
        follow(page.locator("text=同意所选"));
        assertThat(page.locator("main").innerText()).contains("已同意 1 户");
        assertThat(at(sound).stage()).isEqualTo(Stage.TOWNSHIP_REVIEW);
        seen("home-outcomes");
    }

    @Test
    void a_visit_is_recorded_item_by_item_and_what_was_typed_stays() {
        CaseRecord file = walk.nominate(aHousehold().stored(), VILLAGE, 2018, START);
        signIn("zhen1");
        open("/cases/" + file.id());
        seen("case-visit");
        page.fill("#visit-on", "20181009");
        page.fill("#visit-firstName", "测试核查人甲");
        follow(page.locator("text=保存核查结果"));
        assertThat(page.locator(".error-summary").first().innerText()).contains("请填写");
        assertThat(page.inputValue("#visit-firstName")).isEqualTo("测试核查人甲");
        seen("case-visit-errors");
        page.fill("#visit-firstPost", "镇干部");
        page.fill("#visit-secondName", "测试核查人乙");
        page.fill("#visit-secondPost", "驻村工作队员");
        page.fill("#visit-report", "粮食、衣被充足，住房为砖瓦房。");
        for (String item : new String[] {"FOOD", "CLOTHES", "EDUCATION", "MEDICAL", "HOUSING", "WATER"}) {
            page.click("label[for=visit-" + item + "-met-true]");
            page.setInputFiles("#visit-" + item + "-proof", new FilePayload("photo.png", "image/png", picture()));
        }
        follow(page.locator("text=保存核查结果"));
        assertThat(at(file.id()).stage()).isEqualTo(Stage.VISITED);
    }

    @Test
    void a_household_signs_on_the_screen() {
        CaseRecord file = walk.nominate(aHousehold().stored(), VILLAGE, 2018, START);
        file = walk.visited(file, START.plusDays(1));
        file = walk.appraised(file, START.plusDays(2), 39);
        file = walk.verified(file, START.plusDays(3));
        signIn("cun2");
        open("/");
        seen("home-village");
        open("/cases/" + file.id());
        Locator pad = page.locator(".sign-pad");
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = Objects.requireNonNull(pad.boundingBox());
        page.mouse().move(box.x + 60, box.y + 60);
        page.mouse().down();
        page.mouse().move(box.x + 200, box.y + 120);
        page.mouse().move(box.x + 120, box.y + 160);
        page.mouse().up();
        seen("case-sign");
        follow(page.locator("text=确认签字"));
        assertThat(at(file.id()).stage()).isEqualTo(Stage.SIGNED);
        assertThat(page.locator("main").innerText()).contains("农户签字");
    }

    @Test
    void a_suspected_red_line_stops_an_entry_until_somebody_else_lifts_it() {
        CaseRecord file =
                walk.apply(aHousehold().applicant().withPerCapita("2000").stored(), VILLAGE, 2018, START);
        file = walk.surveyed(file, START.plusDays(1));
        signIn("cun1");
        open("/cases/" + file.id());
        seen("case-opinion");
        file = walk.reviewed(file, START.plusDays(2));
        open("/cases/" + file.id());
        seen("case-match");
        file = walk.matched(
                file, START.plusDays(3), new SuspectRedLine(RedLine.N2, HitSource.COMPARISON, null, "名下登记三轮车 1 辆"));
        open("/cases/" + file.id());
        assertThat(page.locator(".error-summary").innerText()).contains("红线疑点");
        page.click("text=核实这条疑点");
        page.click("label[for=hit1-verdict-1]");
        page.selectOption("#hit1-exception", "WORKING_VEHICLE");
        page.fill("#hit1-reason", "生产用车");
        page.setInputFiles("#hit1-proof", new FilePayload("photo.png", "image/png", picture()));
        seen("case-red-line");
        follow(page.locator("text=保存结论"));
        assertThat(page.locator("#hits").innerText()).contains("已排除");
    }

    @Test
    void lists_papers_and_beginnings_are_fit_to_read() {
        HouseholdId household = aHousehold().stored();
        HouseholdId applicant = aHousehold().applicant().withPerCapita("2000").stored();
        CaseRecord file = noticed(aHousehold().stored());
        file = walk.decided(
                file, CaseWalk.person("丙", Role.TOWNSHIP_REVIEWER, "152222103"), Action.APPROVE, START.plusDays(20));
        file = walk.decided(
                file, CaseWalk.person("丁", Role.COUNTY_OFFICE, "152222"), Action.APPROVE, START.plusDays(21));
        file = walk.announced(file, START.plusDays(22));
        signIn("cun1");
        open("/households/" + household);
        follow(page.locator("text=提名退出"));
        seen("case-nominate");
        open("/identifications/new?household=" + applicant + "&year=2018");
        seen("case-apply");
        signIn("xian");
        open("/");
        seen("home-county");
        open("/exits");
        seen("cases-exit");
        open("/cases/" + file.id());
        seen("case-close");
        open("/cases/" + file.id() + "/notification");
        seen("case-notification");
        open("/cases/" + file.id() + "/print");
        seen("case-life");
    }

    /** Sound for everybody, fit for a phone, and kept as a picture. */
    private void seen(String name) {
        assertAccessible();
        screenshot(name);
        onPhone();
        assertNoSidewaysScroll();
        screenshot(name + "-phone");
        onDesk();
    }

    private HouseholdFixture aHousehold() {
        return new HouseholdFixture(jdbc, serials, transactions, VILLAGE);
    }

    private CaseRecord noticed(HouseholdId household) {
        CaseRecord file = walk.nominate(household, VILLAGE, 2018, START);
        file = walk.visited(file, START.plusDays(1));
        file = walk.appraised(file, START.plusDays(2), 39);
        file = walk.verified(file, START.plusDays(3));
        file = walk.signed(file, START.plusDays(4));
        walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5));
        return file;
    }

    private CaseRecord at(CaseId id) {
        return Acting.as(CaseWalk.person("丁", Role.COUNTY_OFFICE, "152222"), () -> walk.cases.find(id));
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

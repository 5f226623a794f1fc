package org.jiandang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeService;
import org.jiandang.fieldwork.CheckItem;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.persistence.cases.HouseholdFixture;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.testing.Cards;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.vault.Vault;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases through their pages, each step by the right person, and what is refused on the way. */
@WebTest
@OwnDatabase
class CaseworkPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222103202");
    private static final String TOWNSHIP = "152222103";
    private static final String COUNTY = "152222";
    private static final LocalDate START = LocalDate.of(2018, 10, 8);
    private static final byte[] PICTURE = picture();

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CaseWalk walk;

    @Autowired
    RelativeService relatives;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Serials serials;

    @Autowired
    PlatformTransactionManager transactions;

    /** Somebody who uses the pages on a day. */
    private record User(Role role, String area, String suffix, LocalDate day) {

        User on(LocalDate later) {
            return new User(role, area, suffix, later);
        }
    }

    private static final User FIRST = new User(Role.VILLAGE_CADRE, VILLAGE.value(), "", START);
    private static final User SECOND = new User(Role.VILLAGE_CADRE, VILLAGE.value(), "-b", START);
    private static final User REVIEWER = new User(Role.TOWNSHIP_REVIEWER, TOWNSHIP, "", START);
    private static final User OFFICE = new User(Role.COUNTY_OFFICE, COUNTY, "", START);

    @Test
    void an_exit_goes_from_the_card_to_its_closure() throws Exception {
        HouseholdId household = aHousehold().stored();
        assertThat(body(FIRST, get("/households/" + household))).contains("提名退出");
        CaseId id = nominated(household);
        assertThat(body(FIRST, get("/households/" + household)))
                .contains("初选名单")
                .doesNotContain("提名退出");
        assertThat(body(FIRST, get("/cases/" + id))).contains("等待办理：苏木乡镇审核员");

        User reviewer = REVIEWER.on(START.plusDays(1));
        assertThat(body(reviewer, get("/"))).contains("/cases/" + id + "#do", "核查");
        redirected(reviewer, visit("visit", id, "20181009"));
        assertThat(at(id).stage()).isEqualTo(Stage.VISITED);
        walk.appraised(at(id), START.plusDays(2), 39);
        redirected(SECOND.on(START.plusDays(3)), visit("verify", id, "2018-10-11"));
        redirected(
                SECOND.on(START.plusDays(4)),
                step("sign", id)
                        .param("sign.signer", "测试户主")
                        .param(
                                "sign.signatureDrawn",
                                "data:image/png;base64," + Base64.getEncoder().encodeToString(PICTURE)));
        walk.posted(at(id), NoticeLevel.VILLAGE, START.plusDays(5));

        String early = body(reviewer.on(START.plusDays(6)), get("/cases/" + id));
        assertThat(early).contains("不能办理：同意", "公示期到", "disabled");
        User later = reviewer.on(START.plusDays(30));
        redirected(later, decide(id, "APPROVE", "情况属实"));
        User office = OFFICE.on(START.plusDays(31));
        assertThat(body(office, get("/"))).contains("同意所选");
        MockHttpServletResponse batch = answer(
                office,
                multipart("/cases/approvals")
                        .param("cases", id + ":" + at(id).version())
                        .param("opinion", "同意"));
        assertThat(batch.getRedirectedUrl()).isEqualTo("/");
        assertThat(at(id).stage()).isEqualTo(Stage.COUNTY_REVIEW);
        walk.announced(at(id), START.plusDays(32));
        redirected(OFFICE.on(START.plusDays(33)), step("close", id));
        assertThat(at(id).stage()).isEqualTo(Stage.CLOSED);
        User reader = new User(Role.AUDITOR, COUNTY, "", START.plusDays(40));
        assertThat(body(reader, get("/cases/" + id + "/notification"))).contains("脱贫退出告知书", "右中扶发", "回执");
        assertThat(body(reader, get("/cases/" + id + "/print"))).contains("脱贫退出办理全程", "测试核查人");
        assertThat(body(reader, get("/exits?state=COMPLETED&year=2018"))).contains("/cases/" + id);
        assertThat(body(reader, get("/exits?state=RUNNING"))).doesNotContain("/cases/" + id + "\"");
    }

    @Test
    void an_unsafe_house_stops_the_approval_and_says_by_which_clause() throws Exception {
        CaseId id = noticed(aHousehold().withHouseGrade("C").stored());
        User reviewer = REVIEWER.on(START.plusDays(30));
        String page = body(reviewer, get("/cases/" + id));
        assertThat(page).contains("有 1 项未满足", "住房安全有保障", "厅字〔2016〕16号");
        assertThat(HtmlCheck.assertSound(page).select("#decide-APPROVE[disabled]"))
                .hasSize(1);
        String refused = body(reviewer, decide(id, "APPROVE", "同意"));
        assertThat(refused).contains("住房鉴定为");
        assertThat(body(reviewer, decide(id, "RETURN", ""))).contains("必须填写理由");
        redirected(reviewer, decide(id, "RETURN", "住房改造验收后重新申报"));
        assertThat(body(FIRST.on(START.plusDays(31)), get("/cases/" + id))).contains("重新提交", "住房改造验收后重新申报");
    }

    /** Rule V081c where the step itself has no opinion: the sheet that is posted, and the closing. */
    @Test
    void a_declared_relative_is_asked_for_the_reason_on_the_page_of_notices_and_at_the_closing() throws Exception {
        HouseholdId household = aHousehold().stored();
        ResidentId number = Cards.someone(LocalDate.of(1962, 5, 4), Sex.M);
        lives(number, household);
        CaseRecord file = signed(household);
        User poster = SECOND.on(START.plusDays(5));
        User office = OFFICE.on(START.plusDays(40));
        declares(poster, number);
        declares(office, number);
        String sheet =
                walk.prepared(file, NoticeLevel.VILLAGE, poster.day()).id().toString();

        assertThat(body(FIRST.on(poster.day()), get("/notices/" + sheet))).doesNotContain("需本人张贴的理由");
        assertThat(body(poster, get("/notices/" + sheet))).contains("需本人张贴的理由", "备案为近亲属");
        assertThat(body(poster, posting(sheet, " "))).contains("必须填写理由");
        assertThat(at(file.id()).stage()).isEqualTo(Stage.SIGNED);
        redirected(poster, posting(sheet, "村里只有我一人在岗"));
        assertThat(at(file.id()).stage()).isEqualTo(Stage.VILLAGE_NOTICE);

        walk.decided(
                at(file.id()),
                CaseWalk.person("丙", Role.TOWNSHIP_REVIEWER, TOWNSHIP),
                Action.APPROVE,
                START.plusDays(30));
        walk.decided(
                at(file.id()), CaseWalk.person("丁", Role.COUNTY_OFFICE, COUNTY), Action.APPROVE, START.plusDays(31));
        walk.announced(at(file.id()), START.plusDays(32));
        assertThat(body(office, get("/cases/" + file.id()))).contains("close.opinion", "备案为近亲属");
        assertThat(body(office, step("close", file.id()))).contains("必须填写理由");
        assertThat(at(file.id()).stage()).isEqualTo(Stage.ANNOUNCED);
        redirected(office, step("close", file.id()).param("close.opinion", "经办人仅我一人"));
        assertThat(body(office, get("/cases/" + file.id()))).contains("经办人仅我一人", "村里只有我一人在岗");
    }

    private MockMultipartHttpServletRequestBuilder posting(String sheet, String reason) {
        return multipart("/notices/" + sheet + "/post")
                .file(file("photo"))
                .param("version", "0")
                .param("firstVerifier", "两委代表")
                .param("secondVerifier", "工作队代表")
                .param("reason", reason);
    }

    private void declares(User user, ResidentId number) {
        String login = signedIn.account(user.role(), user.area(), user.suffix());
        String person = "P" + (1_000_000_000L + Integer.toUnsignedLong(login.hashCode()));
        Acting.as(
                new Actor(person, login, login, user.role(), new Jurisdiction(user.area())),
                () -> relatives.declare(new DeclareRelative("亲属戊", Kinship.PARENT, number, "干部")));
    }

    private void lives(ResidentId number, HouseholdId household) {
        Acting.as(
                CaseWalk.person("丁", Role.COUNTY_OFFICE, COUNTY),
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(running -> jdbc.sql("""
                        INSERT INTO reg.resident (id_index, county_code, household_serial, member_no, village_code) VALUES (?, ?, ?, 1, ?)""")
                                .params(
                                        vault.index(number.personKey()),
                                        household.countyCode(),
                                        household.serial(),
                                        VILLAGE.value())
                                .update()));
    }

    @Test
    void bad_input_stands_beside_its_field_and_nothing_typed_is_lost() throws Exception {
        CaseId id = nominated(aHousehold().stored());
        User reviewer = REVIEWER.on(START.plusDays(1));
        String page = body(reviewer, visit("visit", id, "12.10.").param("visit.FOOD.note", "粮食充足"));
        assertThat(page).contains("这不是一个日期", "粮食充足", "测试核查人乙", "visit-on-error");
        assertThat(HtmlCheck.assertSound(page).select("select[name=visit.WATER.proofKept] option[selected]"))
                .as("the photograph is kept")
                .hasSize(1);
        assertThat(at(id).stage()).isEqualTo(Stage.NOMINATED);
        String missing = body(reviewer, step("visit", id).param("visit.on", "20181009"));
        assertThat(missing).contains("请填写");
    }

    @Test
    void an_entry_is_applied_for_surveyed_compared_and_a_red_line_lifted() throws Exception {
        HouseholdId household = aHousehold().applicant().withPerCapita("2000").stored();
        String bare = body(FIRST, application(household));
        assertThat(bare).contains("请上传申请书", "请上传授权查询书", "家中缺劳力");
        CaseId id = opened(
                FIRST, application(household).file(file("apply.application")).file(file("apply.authorisation")));
        User first = FIRST.on(START.plusDays(1));
        redirected(first, visit("survey", id, "2018-10-09", false).file(file("survey.form")));
        redirected(
                first,
                step("opinion", id)
                        .param("opinion.on", "20181009")
                        .param("opinion.opinion", "同意")
                        .file(file("opinion.minutes")));
        redirected(
                first,
                step("match", id)
                        .param("match.summary", "公安车管已比对")
                        .param("match.N2.source", "COMPARISON")
                        .param("match.N2.detail", "名下登记农用三轮车 1 辆"));
        assertThat(at(id).stage()).isEqualTo(Stage.MATCHED);
        assertThat(body(first, hit(id, "LIFTED").file(file("hit1.proof")))).contains("不能自行确认或排除");
        User second = SECOND.on(START.plusDays(2));
        assertThat(body(second, get("/cases/" + id))).contains("红线疑点尚未核实", "农用三轮车");
        assertThat(body(second, hit(id, "LIFTED"))).contains("请上传红线核实材料");
        redirected(second, hit(id, "LIFTED").file(file("hit1.proof")));
        assertThat(body(second, get("/cases/" + id))).contains("已排除", "生产用车", "/appraisals/new?village=");
    }

    @Test
    void steps_of_others_and_cases_of_others_are_out_of_reach() throws Exception {
        CaseId id = nominated(aHousehold().stored());
        assertThat(status(FIRST, visit("visit", id, "20181009"))).isEqualTo(403);
        assertThat(status(FIRST, decide(id, "APPROVE", "同意"))).isEqualTo(403);
        User auditor = new User(Role.AUDITOR, COUNTY, "", START);
        assertThat(status(auditor, decide(id, "APPROVE", "同意"))).isEqualTo(403);
        assertThat(status(REVIEWER, decide(id, "APPROVE", "同意"))).isEqualTo(409);
        for (User stranger : new User[] {
            new User(Role.COUNTY_OFFICE, "152221", "", START),
            new User(Role.TOWNSHIP_REVIEWER, "152222101", "", START),
            new User(Role.VILLAGE_CADRE, "152222103201", "", START)
        }) {
            assertThat(status(stranger, get("/cases/" + id))).isEqualTo(404);
            assertThat(status(stranger, get("/cases/" + id + "/print"))).isEqualTo(404);
            assertThat(status(stranger, get("/cases/" + id + "/notification"))).isEqualTo(404);
            assertThat(body(stranger, get("/exits"))).doesNotContain("/cases/" + id);
            assertThat(body(stranger, get("/"))).doesNotContain("/cases/" + id);
            assertThat(status(stranger, get("/exits?area=" + VILLAGE))).isEqualTo(404);
            if (stranger.role() != Role.VILLAGE_CADRE) {
                assertThat(status(stranger, decide(id, "RETURN", "x"))).isEqualTo(404);
            }
        }
        assertThat(at(id).stage()).isEqualTo(Stage.NOMINATED);
    }

    private HouseholdFixture aHousehold() {
        return new HouseholdFixture(jdbc, serials, transactions, VILLAGE);
    }

    private CaseId nominated(HouseholdId household) throws Exception {
        return opened(
                FIRST,
                multipart("/exits")
                        .param("household", household.toString())
                        .param("year", "2018")
                        .param("nominate.opinion", "收入稳定"));
    }

    private MockMultipartHttpServletRequestBuilder application(HouseholdId household) {
        return multipart("/identifications")
                .param("household", household.toString())
                .param("year", "2018")
                .param("apply.opinion", "家中缺劳力");
    }

    private CaseId opened(User user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        String address = redirected(user, request);
        assertThat(address).startsWith("/cases/");
        return CaseId.of(address.substring("/cases/".length()));
    }

    /** Walked to its notice by the services. */
    private CaseId noticed(HouseholdId household) {
        CaseRecord file = signed(household);
        walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5));
        return file.id();
    }

    private CaseRecord signed(HouseholdId household) {
        CaseRecord file = walk.nominate(household, VILLAGE, 2018, START);
        file = walk.visited(file, START.plusDays(1));
        file = walk.appraised(file, START.plusDays(2), 39);
        file = walk.verified(file, START.plusDays(3));
        return walk.signed(file, START.plusDays(4));
    }

    private CaseRecord at(CaseId id) {
        return Acting.as(CaseWalk.person("丁", Role.COUNTY_OFFICE, COUNTY), () -> walk.cases.find(id));
    }

    private MockMultipartHttpServletRequestBuilder step(String step, CaseId id) {
        return multipart("/cases/" + id + "/steps/" + step).param("version", Integer.toString(at(id).version()));
    }

    private MockMultipartHttpServletRequestBuilder decide(CaseId id, String action, String opinion) {
        return step("decide", id).param("decide.action", action).param("decide.opinion", opinion);
    }

    private MockMultipartHttpServletRequestBuilder hit(CaseId id, String verdict) {
        return multipart("/cases/" + id + "/hits/1")
                .param("hit1.verdict", verdict)
                .param("hit1.exception", "WORKING_VEHICLE")
                .param("hit1.reason", "生产用车");
    }

    private MockMultipartHttpServletRequestBuilder visit(String step, CaseId id, String on) {
        return visit(step, id, on, true);
    }

    private MockMultipartHttpServletRequestBuilder visit(String step, CaseId id, String on, boolean items) {
        MockMultipartHttpServletRequestBuilder request = step(step, id);
        request.param(step + ".on", on)
                .param(step + ".firstName", "测试核查人甲")
                .param(step + ".firstPost", "村书记")
                .param(step + ".secondName", "测试核查人乙")
                .param(step + ".secondPost", "工作队员")
                .param(step + ".report", "情况属实");
        if (items) {
            for (CheckItem item : CheckItem.values()) {
                request.param(step + "." + item + ".met", "true").file(file(step + "." + item + ".proof"));
            }
        }
        return request;
    }

    private static MockMultipartFile file(String field) {
        return new MockMultipartFile(field, "photo.png", "image/png", PICTURE);
    }

    private String redirected(User user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = answer(user, request);
        assertThat(response.getStatus())
                .as(response.getContentAsString(StandardCharsets.UTF_8))
                .isBetween(301, 303);
        return String.valueOf(response.getRedirectedUrl());
    }

    private String body(User user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = answer(user, request);
        String page = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(page).isEqualTo(200);
        HtmlCheck.assertSound(page);
        return page;
    }

    private int status(User user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return answer(user, request).getStatus();
    }

    private MockHttpServletResponse answer(User user, AbstractMockHttpServletRequestBuilder<?> request) {
        return RegistryClock.callAt(
                user.day().atTime(10, 0).atZone(RegistryClock.ZONE).toInstant(), () -> {
                    String login = signedIn.account(user.role(), user.area(), user.suffix());
                    try {
                        return mvc.perform(request.with(signedIn.as(login, user.role()))
                                        .with(csrf()))
                                .andReturn()
                                .getResponse();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });
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

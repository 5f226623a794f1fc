package org.jiandang.web.regionexit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.persistence.cases.RegionExitWalk;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.TestActors;
import org.jiandang.village.VillageTag;
import org.jiandang.villageexit.ChecklistItem;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A village's and a county's exit through their pages, and what is refused on the way. */
@WebTest
class RegionExitPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("620525100209");
    private static final RegionCode COUNTY = RegionCode.of("150422000000");
    private static final LocalDate START = LocalDate.of(2018, 10, 8);

    @Autowired
    MockMvc mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    CaseWalk walk;

    @Autowired
    RegionExitWalk regions;

    /** Somebody who uses the pages on a day. */
    private record User(Role role, String area, LocalDate day) {}

    private static User cadre(LocalDate day) {
        return new User(Role.VILLAGE_CADRE, VILLAGE.value(), day);
    }

    private static User office(RegionCode place, LocalDate day) {
        return new User(Role.COUNTY_OFFICE, place.countyCode(), day);
    }

    @Test
    void a_village_leaves_by_its_pages() throws Exception {
        regions.recorded(VILLAGE, 2018, 1050, "62000", VillageTag.POOR);
        User cadre = cadre(START);
        assertThat(body(cadre, get("/villages/" + VILLAGE + "?year=2018"))).contains("申请村退出");
        assertThat(body(cadre, get("/village-exits/new?village=" + VILLAGE + "&year=2018")))
                .contains("1,050", "0.00 %");
        assertThat(body(cadre, apply().param("opinion", " "))).contains("请填写");
        String opened = redirected(cadre, apply().param("opinion", "指标已达标"));
        CaseId id = CaseId.of(opened.substring(opened.lastIndexOf('/') + 1));

        assertThat(body(cadre, get("/"))).contains("/village-exits/" + id, "自查");
        String list = body(cadre, get(opened));
        assertThat(list).contains("人居环境干净整洁", "低于 3.00%（不含本数）", "0.00%", "四组指标");
        assertThat(body(cadre, item(id, ChecklistItem.CLINIC).param("CLINIC.met", "true")))
                .as("a met item needs its evidence")
                .contains("field-error");
        assertThat(body(cadre, get("/cases/" + id))).contains("指标与清单", "还有 10 项没有核查");
        for (ChecklistItem item : items()) {
            redirected(cadre, item(id, item).file(paper(item + ".proof")).param(item + ".met", "true"));
        }
        redirected(cadre, step(id, "self_check").param("self_check.opinion", "自查完毕"));
        User township = new User(Role.TOWNSHIP_REVIEWER, "620525100", START.plusDays(1));
        assertThat(body(township, get("/village-exits/" + id + "/form"))).contains("贫困村退出认定表（2018 年度）", "达标");
        redirected(
                township, step(id, "decide").param("decide.action", "APPROVE").param("decide.opinion", "同意"));
        assertThat(body(township, get("/notices/new?village=" + VILLAGE + "&kind=VILLAGE_EXIT")))
                .contains("CT-2018-");
        walk.posted(at(id), NoticeLevel.TOWNSHIP, START.plusDays(2));
        CaseRecord posted = at(id);
        String sheet = body(township, get("/notices/" + sheetOf(id) + "/print"));
        assertThat(sheet).contains("拟退出贫困村公示", "农业户籍人口").doesNotContain("户主");
        LocalDate ready = posted.dates().readyOn();
        User county = office(VILLAGE, ready);
        redirected(county, step(id, "decide").param("decide.action", "APPROVE").param("decide.opinion", "同意"));
        walk.announced(at(id), ready.plusDays(1));
        redirected(office(VILLAGE, ready.plusDays(2)), step(id, "record_exit").param("record_exit.opinion", "登记"));

        assertThat(at(id).stage()).isEqualTo(Stage.LEFT);
        assertThat(body(cadre, get("/villages/" + VILLAGE + "?year=2018")))
                .contains("已于", "脱贫不脱政策")
                .doesNotContain("申请村退出");
        assertThat(body(office(VILLAGE, START), get("/village-exits?state=COMPLETED")))
                .contains("/cases/" + id);
        assertThat(body(office(VILLAGE, START), get("/village-standing?year=2018&area=620525100000")))
                .contains("标准未知", "未知");
        assertThat(body(office(VILLAGE, START), get("/cases/" + id + "/print"))).contains("贫困村退出办理全程");
        assertThat(answer(office(VILLAGE, START), get("/cases/" + id + "/notification"))
                        .getStatus())
                .isEqualTo(404);
    }

    private List<ChecklistItem> items() {
        return List.of(
                ChecklistItem.INDUSTRY,
                ChecklistItem.COOPERATIVE,
                ChecklistItem.COLLECTIVE_INCOME,
                ChecklistItem.HARDENED_ROAD,
                ChecklistItem.THREE_PHASE_POWER,
                ChecklistItem.CLEAN_SURROUNDINGS,
                ChecklistItem.CHILDREN_AT_SCHOOL,
                ChecklistItem.CLINIC,
                ChecklistItem.PENSION,
                ChecklistItem.DIBAO);
    }

    @Test
    void a_county_leaves_by_its_pages() throws Exception {
        LocalDate day = LocalDate.of(2020, 1, 6);
        User county = office(COUNTY, day);
        assertThat(body(county, get("/regions/" + COUNTY))).contains("申请县退出");
        assertThat(body(county, get("/county-exits/new"))).contains("农业户籍人口");
        assertThat(body(county, applyForCounty("12x"))).contains("请填写整数");
        String opened = redirected(county, applyForCounty("10000"));
        CaseId id = CaseId.of(opened.substring(opened.lastIndexOf('/') + 1));
        assertThat(body(county, get("/county-exits"))).contains("XT-2019-");

        User prefecture = new User(Role.PREFECTURE_OFFICE, "1504", day.plusDays(1));
        assertThat(body(prefecture, get("/"))).contains("/cases/" + id + "#do");
        redirected(
                prefecture, step(id, "decide").param("decide.action", "APPROVE").param("decide.opinion", "同意"));
        User region = new User(Role.REGION_OFFICE, "15", day.plusDays(2));
        assertThat(body(region, get("/"))).contains("/county-exits/" + id);
        assertThat(body(region, assessment(id, "2000"))).contains("不能多于抽查人数");
        redirected(region, assessment(id, "5"));
        assertThat(body(region, get("/cases/" + id))).contains("错退 5 人 ÷ 抽查脱贫人口 1000 人＝0.50%");
        redirected(region, step(id, "decide").param("decide.action", "APPROVE").param("decide.opinion", "审定通过"));
        walk.posted(at(id), NoticeLevel.REGION, day.plusDays(9));
        LocalDate ready = at(id).dates().readyOn();
        assertThat(body(county, get("/notices/" + sheetOf(id) + "/print"))).contains("拟退出贫困县公示", "领导小组（盖章）");
        User later = new User(Role.REGION_OFFICE, "15", ready);
        redirected(later, step(id, "opinions").param("opinions.opinion", "公示期内未收到意见"));
        assertThat(body(later, get("/announcements/new"))).contains("XT-2019-");
        walk.announced(at(id), ready);
        redirected(later, step(id, "report").file(paper("report.document")).param("report.documentNo", "内扶组发〔2020〕1号"));

        assertThat(at(id).stage()).isEqualTo(Stage.REPORTED);
        assertThat(body(county, get("/regions/" + COUNTY))).contains("公告退出").doesNotContain("申请县退出");
        assertThat(body(county, get("/county-exits/" + id))).contains("核查评估结果");
        assertThat(answer(new User(Role.TOWNSHIP_REVIEWER, "150422100", day), get("/county-exits/" + id))
                        .getStatus())
                .isEqualTo(404);
        assertThat(at(id).steps()).isEqualTo(8);
    }

    private MockMultipartHttpServletRequestBuilder applyForCounty(String residents) throws IOException {
        return multipart("/county-exits")
                .file(paper("apply.application"))
                .param("year", "2019")
                .param("apply.residents", residents)
                .param("apply.opinion", "指标达标");
    }

    private MockMultipartHttpServletRequestBuilder assessment(CaseId id, String wrong) throws IOException {
        return multipart("/county-exits/" + id + "/assessment")
                .file(paper("assess.report"))
                .param("version", String.valueOf(at(id).version()))
                .param("assess.sampledExited", "1000")
                .param("assess.wrongExits", wrong)
                .param("assess.sampledUnregistered", "1000")
                .param("assess.missed", "0")
                .param("assess.asked", "500")
                .param("assess.approving", "490")
                .param("assess.incomeGrowth", "10.5")
                .param("assess.meanGrowth", "9.6")
                .param("assess.services", "true")
                .param("assess.mechanism", "true")
                .param("assess.opinion", "核查评估完成");
    }

    private static MockMultipartHttpServletRequestBuilder apply() {
        return multipart("/village-exits").param("village", VILLAGE.value()).param("year", "2018");
    }

    private MockMultipartHttpServletRequestBuilder item(CaseId id, ChecklistItem item) {
        return multipart("/village-exits/" + id + "/items/" + item);
    }

    private MockMultipartHttpServletRequestBuilder step(CaseId id, String step) {
        return multipart("/cases/" + id + "/steps/" + step).param("version", String.valueOf(at(id).version()));
    }

    private CaseRecord at(CaseId id) {
        return Acting.as(TestActors.regionOf(RegionCode.ofPrefix(id.countyCode())), () -> walk.cases.find(id));
    }

    private String sheetOf(CaseId id) throws Exception {
        String page = body(new User(Role.REGION_OFFICE, id.countyCode().substring(0, 2), START), get("/cases/" + id));
        return org.jsoup.Jsoup.parse(page)
                .select("a[href^=/notices/]")
                .attr("href")
                .substring("/notices/".length());
    }

    private static MockMultipartFile paper(String field) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new MockMultipartFile(field, "photo.png", "image/png", bytes.toByteArray());
    }

    private String body(User user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = answer(user, request);
        String page = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(page).isEqualTo(200);
        HtmlCheck.assertSound(page);
        return page;
    }

    private String redirected(User user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = answer(user, request);
        assertThat(response.getStatus())
                .as(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(302);
        return String.valueOf(response.getRedirectedUrl());
    }

    private MockHttpServletResponse answer(User user, AbstractMockHttpServletRequestBuilder<?> request) {
        return RegistryClock.callAt(
                user.day().atTime(9, 0).atZone(RegistryClock.ZONE).toInstant(), () -> {
                    try {
                        return mvc.perform(request.with(signedIn.as(user.role(), user.area()))
                                        .with(csrf())
                                        .param("_submit", UUID.randomUUID().toString()))
                                .andReturn()
                                .getResponse();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                });
    }
}

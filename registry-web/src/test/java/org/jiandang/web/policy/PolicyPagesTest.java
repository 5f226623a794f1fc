package org.jiandang.web.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.UUID;
import org.jiandang.account.Role;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of policy in Gansu's Jingchuan county, whose lines no other test asks for. */
@WebTest
class PolicyPagesTest {

    private static final String REGION = "/policies/620000000000";
    private static final String NEW = REGION + "/proposals/new";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    private RequestPostProcessor first;
    private RequestPostProcessor second;

    @BeforeEach
    void people() {
        first = signedIn.as(Role.REGION_OFFICE, "62");
        second = signedIn.as(signedIn.account(Role.REGION_OFFICE, "62", "-b"), Role.REGION_OFFICE);
    }

    private String page(String address, RequestPostProcessor who) throws UnsupportedEncodingException {
        return mvc.get().uri(address).with(who).exchange().getResponse().getContentAsString();
    }

    private Document sound(String address, RequestPostProcessor who) throws UnsupportedEncodingException {
        return HtmlCheck.assertSound(page(address, who));
    }

    private org.springframework.mock.web.MockHttpServletResponse post(
            String address, RequestPostProcessor who, Map<String, String> form) {
        var request = mvc.post()
                .uri(address)
                .with(who)
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString());
        form.forEach(request::param);
        return request.exchange().getResponse();
    }

    private static Map<String, String> line(int year, String value, String from, String note) {
        return Map.of(
                "of", "line.EXIT/" + year + "/ANY/ANY",
                "value", value,
                "inclusive", "false",
                "unit", "CNY",
                "document", "甘扶发〔2026〕5号",
                "source", "公文",
                "confidence", "H",
                "from", from,
                "note", note);
    }

    @Test
    void lists_of_codes_are_said_in_words() throws Exception {
        assertThat(sound(REGION, first).text())
                .contains("自然村通动力电")
                .doesNotContain("THREE_PHASE_POWER")
                .contains("VX-01 贫困发生率低于标准");
    }

    @Test
    void a_value_is_proposed_waits_in_the_second_person_s_queue_and_shows_what_is_to_come_once_released()
            throws Exception {
        sound(NEW, first);
        sound(NEW + "?use=EXIT&year=2018&standard=ANY&area=ANY", first);
        String proposal =
                post(NEW, first, line(2018, "3,600", "2099-01-01", "")).getRedirectedUrl();
        assertThat(proposal).startsWith("/policies/proposals/620000-");
        assertThat(sound(proposal, first).text()).contains("等待另一人发布", "收回").doesNotContain("发布或不同意");
        assertThat(page("/", first)).doesNotContain(proposal);
        assertThat(sound("/", second).text()).contains("等待发布", "2018 年退出标准线");

        Document asked = sound(proposal, second);
        assertThat(asked.text()).contains("3,500 元（不含本数）", "3,600 元（不含本数）", "发布或不同意");
        post(proposal + "/decision", first, Map.of("action", "release"));
        assertThat(page(proposal, second)).contains("待发布");
        post(proposal + "/decision", second, Map.of("action", "release", "note", "同意"));

        assertThat(sound(proposal, first).text()).contains("已发布").doesNotContain("收回提案");
        assertThat(page("/", second)).doesNotContain(proposal);
        assertThat(sound(REGION, first).text()).contains("2099-01-01 起：3,600 元（不含本数）");
        assertThat(sound(REGION + "/history?of=line.EXIT/2018/ANY/ANY", first).text())
                .contains("尚未生效", "本地设定（甘肃省）", "甘扶发〔2026〕5号");
        assertThat(sound("/policies/proposals", first).text()).contains("已发布");
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_what_was_typed_stays() throws Exception {
        var refused = post(NEW, first, line(2018, "3400", "2020-01-01", ""));
        Document page = HtmlCheck.assertSound(refused.getContentAsString());
        assertThat(page.select("#from-error").text()).contains("这一项已有取值，最早可自");
        assertThat(page.select("#value").val()).isEqualTo("3400");

        Document gap = HtmlCheck.assertSound(
                post(NEW, first, line(2017, "3500", "2017-01-01", "")).getContentAsString());
        assertThat(gap.select("#note-error").text()).contains("请说明理由");
        Document word = HtmlCheck.assertSound(
                post(NEW, first, line(2018, "dreitausend", "2099-02-01", "")).getContentAsString());
        assertThat(word.select("#value-error").text()).contains("请填金额");
        assertThat(mvc.get().uri(NEW + "?of=severity.V999").with(first)).hasStatus(404);
        assertThat(sound(NEW + "?of=severity.V062", first).text()).contains("规则 V062 的处理方式", "须改正");
        assertThat(sound(NEW + "?of=quorum", first).text()).contains("例如 2/3");
    }

    @Test
    void unknown_values_have_a_page_of_their_own() throws Exception {
        Document page = sound(REGION + "/unknown", first);

        assertThat(page.text()).contains("退出标准线（国家标准，各类地区）", "2019 年", "识别县级公示", "监测线");
        assertThat(page.select("a[href*='of=line.EXIT/2019/NATIONAL/ANY']")).isNotEmpty();
        String village = "620821100201";
        assertThat(sound("/policies/" + village + "/unknown", signedIn.as(Role.VILLAGE_CADRE, village))
                        .select("a[href*='proposals/new']"))
                .isEmpty();
    }

    @Test
    void a_county_says_which_places_farm_and_which_herd() throws Exception {
        RequestPostProcessor county = signedIn.as(Role.COUNTY_OFFICE, "620821");
        String address = "/policies/620821100000/area-types";
        sound(address, county);

        post(address, county, Map.of("type", "PASTORAL", "document", ""));
        assertThat(page(address, county)).doesNotContain("牧区</span>");
        assertThat(post(address, county, Map.of("type", "PASTORAL", "document", "泾政发〔2012〕3号"))
                        .getRedirectedUrl())
                .isEqualTo(address);

        assertThat(sound(address, county).text()).contains("牧区", "泾政发〔2012〕3号");
    }

    @Test
    void what_if_is_asked_and_shown_with_its_file() throws Exception {
        RequestPostProcessor county = signedIn.as(Role.COUNTY_OFFICE, "620821");
        Document form = sound("/policies/620821000000/what-ifs/new?of=line.EXIT/2018/ANY/ANY", county);
        assertThat(form.select("#use option[selected], #year option[selected], #dataYear option[selected]")
                        .eachAttr("value"))
                .containsExactly("EXIT", "2018", "2018");
        String job = post(
                        "/policies/620821000000/what-ifs",
                        county,
                        Map.of("use", "EXIT", "year", "2018", "standard", "ANY", "area", "ANY", "value", "3,700"))
                .getRedirectedUrl();
        assertThat(job).startsWith("/jobs/");
        Document list = sound("/policies/what-ifs", county);
        String whatIf = list.select("td a[href^=/policies/what-ifs/]").get(0).attr("href");

        assertThat(sound(whatIf, county).text()).contains("2018 年退出标准线", "3,700.00");
        assertThat(sound(whatIf + "?group=LEFT", county).text()).contains("已脱贫");
        assertThat(page(whatIf + "/figures.csv", county)).startsWith("\uFEFF区划代码,地区,级别");
        assertThat(mvc.get().uri(whatIf).with(signedIn.as(Role.COUNTY_OFFICE, "620822")))
                .hasStatus(404);
    }
}

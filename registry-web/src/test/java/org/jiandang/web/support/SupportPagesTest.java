package org.jiandang.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.Sex;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Support on the pages: an officer is entered and paired, measures are entered and signed, and the ledgers show both. */
@WebTest
class SupportPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104207");
    private static int phones = 2000;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Test
    void the_township_enters_an_officer_and_pairs_a_household_that_is_then_off_the_work_list() {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        String pair = "/households/" + household + "/pairings/new";
        assertThat(body("/pairings/missing?size=100", township())).contains(pair);
        assertThat(body("/", township())).contains("无帮扶责任人的农户");

        String officer = officer(phone());
        assertThat(sound(officer, township()).text()).contains("示例旗农牧局", "第一书记", "目前没有结对农户");
        assertThat(sound("/officers?post=FIRST_SECRETARY", township()).text()).contains("帮扶甲");
        assertThat(sound(pair, township()).text()).contains("帮扶甲（示例旗农牧局");

        String id = officer.substring(officer.lastIndexOf('/') + 1);
        assertThat(post(
                        "/households/" + household + "/pairings",
                        township(),
                        Map.of("officer", id, "since", "2019-03-01")))
                .hasStatus3xxRedirection();

        assertThat(body("/pairings/missing?size=100", township())).doesNotContain(pair);
        Document card = sound("/households/" + household, cadre());
        assertThat(card.select("#support").text()).contains("帮扶甲", "2019-03-01", "当前");
        String line = card.select("#support a[href^=/pairings/]").attr("href");
        assertThat(sound(line, cadre()).select("form[action^=/pairings]")).isEmpty();
        assertThat(sound(line, township()).select("form[action^=/pairings]")).hasSize(2);
        assertThat(body("/ledgers/L7?year=2019&area=" + VILLAGE, township())).contains("帮扶甲", "2019-03-01");
        assertThat(body("/ledgers/L1?area=" + VILLAGE, township())).contains("帮扶甲");

        assertThat(body(post(line + "/end", township(), Map.of("endsOn", "2019-02-01", "endReason", "调离"))))
                .contains("结束时间早于开始时间");
        assertThat(post(line + "/end", township(), Map.of("endsOn", "2019-05-01", "endReason", "调离")))
                .hasStatus3xxRedirection();
        assertThat(body("/pairings/missing?size=100", township())).contains(pair);
    }

    @Test
    void what_is_wrong_with_an_officer_stands_beside_the_field_and_nothing_typed_is_lost() {
        String phone = phone();
        officer(phone);

        String again = body(post("/officers", township(), answers(phone)));
        assertThat(again).contains("已登记给另一位帮扶责任人", "示例旗农牧局");
        HtmlCheck.assertSound(again);

        String wrong = body(post("/officers", township(), Map.of("name", "帮扶乙", "idNumber", "123")));
        assertThat(wrong).contains("帮扶乙", "请填写");
        HtmlCheck.assertSound(wrong);
    }

    @Test
    void a_measure_is_entered_on_the_card_signed_with_a_picture_and_then_stands() throws Exception {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        String base = "/households/" + household + "/measures";
        HtmlCheck.assertSound(body(base + "/new", cadre()));
        assertThat(body(post(base, cadre(), Map.of("project", "基础母羊")))).contains("请填写", "基础母羊");
        assertThat(post(
                        base,
                        cadre(),
                        Map.of(
                                "kind", "INDUSTRY",
                                "project", "基础母羊",
                                "quantity", "10 只",
                                "amount", "3500.50",
                                "since", "2019-03-01")))
                .hasStatus3xxRedirection();

        String page = sound("/households/" + household, cadre())
                .select("a[href^=/measures/]")
                .attr("href");
        HtmlCheck.assertSound(body(page + "/edit", cadre()));
        Document shown = sound(page, cadre());
        String version =
                shown.select("form[action$=/signature] input[name=version]").val();
        MvcTestResult signed = mvc.post()
                .multipart()
                .uri(page + "/signature")
                .file(new MockMultipartFile("photo", "签字.png", "image/png", picture()))
                .with(cadre())
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString())
                .param("version", version)
                .param("result", "增收 1200 元")
                .param("signer", "示例户主")
                .param("until", "2019-06-01")
                .param("signedOn", "2019-06-02")
                .exchange();
        assertThat(signed).hasStatus3xxRedirection();

        Document after = sound(page, cadre());
        assertThat(after.text()).contains("增收 1200 元", "农户已签字");
        assertThat(after.select("form[action$=/signature]")).isEmpty();
        assertThat(body(post(
                        page,
                        cadre(),
                        Map.of("kind", "HEALTH", "project", "x", "since", "2019-03-01", "version", "1"))))
                .contains("农户已签字，措施不能再改");
        assertThat(body("/measures?kind=INDUSTRY&signed=true&size=100", cadre()))
                .contains("基础母羊");
        assertThat(body("/ledgers/L8?year=2019&area=" + VILLAGE, cadre())).contains("基础母羊", "3,500.50");
        assertThat(sound("/households/" + household + "/print", cadre())
                        .select("#print-support")
                        .text())
                .contains("还没有结对的帮扶责任人", "基础母羊", "3,500.50", "增收 1200 元", "示例户主");
    }

    private String officer(String phone) {
        HtmlCheck.assertSound(body("/officers/new", township()));
        String kept =
                post("/officers", township(), answers(phone)).getResponse().getRedirectedUrl();
        assertThat(kept).startsWith("/officers/152222-");
        HtmlCheck.assertSound(body(kept + "/edit", township()));
        return kept;
    }

    private static Map<String, String> answers(String phone) {
        return Map.of(
                "area", VILLAGE.value().substring(0, 9) + "000",
                "name", "帮扶甲",
                "idNumber", Cards.someone(LocalDate.of(1985, 1, 2), Sex.F).value(),
                "rank", "STAFF",
                "unit", "示例旗农牧局",
                "unitType", "STATE_ORGAN",
                "level", "COUNTY",
                "posts", "FIRST_SECRETARY",
                "phone", phone);
    }

    private static synchronized String phone() {
        return "154" + String.format("%08d", phones++);
    }

    private RequestPostProcessor township() {
        return signedIn.as(Role.TOWNSHIP_REVIEWER, VILLAGE.value().substring(0, 9));
    }

    private RequestPostProcessor cadre() {
        return signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
    }

    private Document sound(String address, RequestPostProcessor by) {
        return HtmlCheck.assertSound(body(address, by));
    }

    private String body(String address, RequestPostProcessor by) {
        return body(mvc.get().uri(address).with(by).exchange());
    }

    private MvcTestResult post(String address, RequestPostProcessor by, Map<String, String> answers) {
        var request = mvc.post()
                .uri(address)
                .with(by)
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString());
        answers.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        return Answers.text(result.getResponse());
    }

    private static byte[] picture() throws java.io.IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}

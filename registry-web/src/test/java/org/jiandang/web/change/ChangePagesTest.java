package org.jiandang.web.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jiandang.account.Role;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.Relation;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.web.testing.Answers;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Changes on the pages: the village proposes, the township confirms, and the head's death names a new head (scenario 8). */
@WebTest
class ChangePagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104203");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Test
    void the_heads_death_asks_for_the_new_head_and_the_number_stays() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold()));
        HouseholdView before = households.view(id);

        String asked = body(proposed(id, Map.of("on", "2026-10-01", "member", "1", "reason", "DEATH")));
        assertThat(asked).contains("请选择新户主");

        assertThat(body(proposed(id, Map.of("on", "2026-10-01", "member", "1", "reason", "DEATH", "head", "2"))))
                .as("what is missing is said, and what was typed stays")
                .contains("缺少证明材料", "死亡证明", "2026-10-01");
        MvcTestResult proposed = proven(
                id,
                "leaves",
                EvidenceKind.DEATH_CERTIFICATE,
                Map.of("on", "2026-10-01", "member", "1", "reason", "DEATH", "head", "2"));
        String change = proposed.getResponse().getRedirectedUrl();
        assertThat(change).startsWith("/changes/152222-");
        HtmlCheck.assertSound(body(get(change, cadre())));

        String page = body(get(change, township()));
        HtmlCheck.assertSound(page);
        assertThat(page).contains("户主");
        assertThat(decided(change, township(), "CONFIRM", page)).hasStatus3xxRedirection();

        HouseholdView after = households.view(id);
        assertThat(after.register().householdNo()).isEqualTo(before.register().householdNo());
        assertThat(after.register().headNo()).isEqualTo(2);
        assertThat(after.member(2).orElseThrow().particulars().relation()).isEqualTo(Relation.HEAD);
        assertThat(after.register().population()).isEqualTo(before.register().population() - 1);
    }

    @Test
    void the_village_cannot_confirm_and_a_return_needs_a_reason() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold()));
        String change = proven(
                        id,
                        "leaves",
                        EvidenceKind.MARRIAGE_CERTIFICATE,
                        Map.of("on", "2026-10-01", "member", "2", "reason", "MARRIAGE"))
                .getResponse()
                .getRedirectedUrl();
        String page = body(get(change, township()));

        assertThat(body(decided(change, cadre(), "CONFIRM", page))).contains("alert-danger");
        assertThat(body(decided(change, township(), "RETURN", page))).contains("alert-danger");
        assertThat(households.view(id).register().population())
                .isEqualTo(households.view(id).members().size());
    }

    @Test
    void a_returned_request_comes_back_as_it_was_typed_and_is_sent_again() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold()));
        String change = proven(
                        id,
                        "leaves",
                        EvidenceKind.MARRIAGE_CERTIFICATE,
                        Map.of("on", "2026-10-01", "member", "2", "reason", "MARRIAGE", "note", "嫁往邻村"))
                .getResponse()
                .getRedirectedUrl();
        String page = body(get(change, township()));
        mvc.post()
                .uri(change)
                .param("action", "RETURN")
                .param("version", page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"))
                .param("opinion", "日期有误")
                .with(township())
                .with(csrf())
                .exchange();

        assertThat(body(get(change, cadre()))).contains("补正并重新提交");
        String form = body(get(change + "/edit", cadre()));
        HtmlCheck.assertSound(form);
        assertThat(form).contains("2026-10-01", "嫁往邻村");
        assertThat(mvc.post()
                        .uri(change + "/edit")
                        .param("version", form.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"))
                        .param("_submit", UUID.randomUUID().toString())
                        .param("on", "2026-10-02")
                        .param("member", "2")
                        .param("reason", "MARRIAGE")
                        .with(cadre())
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(body(get(change, township()))).contains("2026-10-02");
    }

    @Test
    void a_split_is_asked_for_proposed_and_confirmed_and_both_households_name_each_other() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold().of(4)));
        HtmlCheck.assertSound(body(get("/households/" + id + "/changes/new", cadre())));
        HtmlCheck.assertSound(body(get("/households/" + id + "/changes/new/splits", cadre())));
        HtmlCheck.assertSound(body(get("/households/" + id + "/changes/new/merges", township())));
        HtmlCheck.assertSound(body(get("/households/" + id + "/changes/new", township())));
        assertThat(body(get("/households/" + id + "/changes/new", cadre()))).doesNotContain("changes/new/merges");
        assertThat(get("/households/" + id + "/changes/new/merges", cadre())).hasStatus(403);

        String change = proven(
                        id,
                        "splits",
                        EvidenceKind.POLICE_PROOF,
                        Map.of("on", "2026-10-01", "purpose", "OWN_FAMILY", "part", "3", "head", "3"))
                .getResponse()
                .getRedirectedUrl();
        String page = body(get(change, township()));
        HtmlCheck.assertSound(page);
        assertThat(page).contains("子女成家另过", "（分出）");
        assertThat(decided(change, township(), "CONFIRM", page)).hasStatus3xxRedirection();

        assertThat(body(get("/households/" + id, cadre()))).contains("分出");
    }

    @Test
    void a_day_to_come_is_refused_beside_the_field_and_what_was_typed_stays() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold().of(3)));

        String page = body(proven(
                id,
                "leaves",
                EvidenceKind.DEATH_CERTIFICATE,
                Map.of("on", "2099-11-05", "member", "3", "reason", "DEATH")));

        HtmlCheck.assertSound(page);
        assertThat(page).contains("发生日期晚于今天", "href=\"#on\"", "2099-11-05");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_beside_its_field_and_the_photo_need_not_be_chosen_again() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold().of(3)));
        String page = body(proven(id, "leaves", EvidenceKind.VISIT_PHOTO, Map.of("on", "2099-11-05", "member", "1")));
        HtmlCheck.assertSound(page);
        assertThat(page).contains("on-error", "reason-error", "head-error", "已上传 paper.png");

        String kept = page.replaceAll("(?s).*name=\"proofKept\" value=\"([^\"]+)\".*", "$1");
        assertThat(body(proposed(id, told("VISIT_PHOTO", kept))))
                .as("a photograph of a visit does not prove a death; it still waits")
                .contains("proofKind-error", kept);
        String change =
                proposed(id, told("DEATH_CERTIFICATE", kept)).getResponse().getRedirectedUrl();
        String shown = body(get(change, township()));
        assertThat(decided(change, township(), "CONFIRM", shown)).hasStatus3xxRedirection();
        assertThat(body(get("/households/" + id, cadre())))
                .as("who has died is the head no more")
                .contains("原户主");

        assertThat(body(proposed(id, Map.of("on", "2026-10-02", "member", "3", "proofKept", kept))))
                .as("it was used, and waits no more")
                .contains("先前上传的文件已不在");
    }

    private static Map<String, String> told(String kind, String kept) {
        return Map.of(
                "on",
                "2026-10-01",
                "member",
                "1",
                "reason",
                "DEATH",
                "head",
                "2",
                "proofKind",
                kind,
                "proofKept",
                kept);
    }

    @Test
    void a_household_in_which_several_live_is_not_ended_and_the_last_one_is_named_in_the_comparison() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold()));
        String leaves = "/households/" + id + "/changes/new/leaves\"";
        Map<String, String> death = Map.of("on", "2026-10-01", "reason", "DEATH");

        String page = body(proven(id, "ends", EvidenceKind.DEATH_CERTIFICATE, death));
        HtmlCheck.assertSound(page);
        assertThat(page).contains("本户还有 2 名在册成员", leaves);

        HouseholdId alone = households.registered(VILLAGE, Cards.of(aHousehold().of(1)));
        assertThat(body(get("/households/" + alone + "/changes/new/leaves", cadre())))
                .contains("整户自然减少", "/households/" + alone + "/changes/new/ends");
        String change = proven(alone, "ends", EvidenceKind.DEATH_CERTIFICATE, death)
                .getResponse()
                .getRedirectedUrl();
        assertThat(body(get(change, township())))
                .contains(households.view(alone).register().headName() + "</td>", "<b>死亡</b>");
        assertThat(body(get(change, signedIn.as(Role.COUNTY_OFFICE, "152222"))))
                .as("the county sees why it cannot confirm yet")
                .contains("要等苏木乡镇先审核同意", "value=\"RETURN\"")
                .doesNotContain("value=\"CONFIRM\"");
    }

    @Test
    void what_is_open_is_shown_before_one_types_and_an_overtaken_request_offers_no_confirmation() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold().of(3)));
        Map<String, String> death = Map.of("on", "2026-10-01", "member", "3", "reason", "DEATH");
        String one = proven(id, "leaves", EvidenceKind.DEATH_CERTIFICATE, death)
                .getResponse()
                .getRedirectedUrl();
        String other = proven(id, "leaves", EvidenceKind.DEATH_CERTIFICATE, death)
                .getResponse()
                .getRedirectedUrl();
        for (String before : new String[] {"", "/leaves", "/correction?section=family"}) {
            String page = body(get("/households/" + id + "/changes/new" + before, cadre()));
            HtmlCheck.assertSound(page);
            assertThat(page).contains(one, other);
        }
        assertThat(body(get("/households/" + id + "/changes/new/correction?section=family", cadre())))
                .contains("信息更正")
                .doesNotContain("在农户档案的相应部分点");
        assertThat(get("/households/" + id + "/changes/new/correction?section=nowhere", cadre()))
                .hasStatus(404);

        assertThat(decided(one, township(), "CONFIRM", body(get(one, township()))))
                .hasStatus3xxRedirection();
        assertThat(body(get(other, township()))).contains("value=\"RETURN\"").doesNotContain("value=\"CONFIRM\"");
        String tooLong = "长".repeat(501);
        assertThat(body(mvc.post()
                        .uri(other)
                        .param("action", "RETURN")
                        .param("version", "0")
                        .param("opinion", tooLong)
                        .with(township())
                        .with(csrf())
                        .exchange()))
                .contains("最多 500 个字", tooLong);
    }

    @Test
    void not_everybody_splits_off() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold()));
        var request = mvc.post()
                .uri("/households/" + id + "/changes/new/splits")
                .param("_submit", UUID.randomUUID().toString())
                .param("on", "2026-10-01")
                .param("part", "1", "2")
                .with(cadre())
                .with(csrf());
        assertThat(body(request.exchange())).contains("至少留一名成员");
    }

    @Test
    void a_neighbour_county_finds_no_change() {
        HouseholdId id = households.registered(VILLAGE, Cards.of(aHousehold()));
        String change = proven(
                        id,
                        "leaves",
                        EvidenceKind.MARRIAGE_CERTIFICATE,
                        Map.of("on", "2026-10-01", "member", "2", "reason", "MARRIAGE"))
                .getResponse()
                .getRedirectedUrl();
        RequestPostProcessor neighbour = signedIn.as(Role.COUNTY_OFFICE, "152221");

        assertThat(get(change, neighbour)).hasStatus(404);
        assertThat(body(get("/changes", neighbour))).doesNotContain(change);
    }

    private MvcTestResult proposed(HouseholdId id, Map<String, String> fields) {
        var request = mvc.post()
                .uri("/households/" + id + "/changes/new/leaves")
                .param("_submit", UUID.randomUUID().toString())
                .with(cadre())
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult proven(HouseholdId id, String event, EvidenceKind kind, Map<String, String> fields) {
        var request = mvc.post()
                .uri("/households/" + id + "/changes/new/" + event)
                .multipart()
                .file(new MockMultipartFile("proof", "paper.png", "image/png", SHEET))
                .param("_submit", UUID.randomUUID().toString())
                .param("proofKind", kind.name())
                .with(cadre())
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static final byte[] SHEET = sheet();

    private static byte[] sheet() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private MvcTestResult decided(String change, RequestPostProcessor who, String action, String page) {
        String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        return mvc.post()
                .uri(change)
                .param("action", action)
                .param("version", version)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return mvc.get().uri(uri).with(who).exchange();
    }

    private RequestPostProcessor cadre() {
        return signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
    }

    private RequestPostProcessor township() {
        return signedIn.as(Role.TOWNSHIP_REVIEWER, "152222104");
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return Answers.text(result.getResponse());
    }
}

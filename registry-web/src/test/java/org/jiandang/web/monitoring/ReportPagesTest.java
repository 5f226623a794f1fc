package org.jiandang.web.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.jiandang.account.Role;
import org.jiandang.monitoring.clue.Receipt;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The public form by its pages, and what the village does with a report. */
@WebTest
class ReportPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222104203");
    private static final String FORM = "/report/" + VILLAGE.value();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Test
    void somebody_without_a_log_in_finds_the_village_reports_and_asks_by_the_receipt() throws Exception {
        assertThat(page("/report?in=152222104000")).contains(FORM);
        assertThat(page(FORM)).contains("提交申报");
        Receipt receipt = Receipt.next();

        String answer = sound(reported(receipt, "申报甲", Map.of()));
        assertThat(answer).contains(receipt.shown()).doesNotContain("15412340001");
        MockHttpServletResponse asked = mvc.post()
                .uri("/report/receipt")
                .with(csrf())
                .param("receipt", receipt.shown())
                .exchange()
                .getResponse();
        assertThat(sound(asked)).contains("已收到，正在核实");
    }

    @Test
    void the_answer_is_the_same_for_a_household_on_record_and_for_an_unknown_one() throws Exception {
        households.registered(VILLAGE, Cards.of(aHousehold()));
        Receipt first = Receipt.next();
        Receipt second = Receipt.next();
        String known = sound(reported(
                first, Cards.of(aHousehold()).members().get(0).identity().name().value(), Map.of()));
        String unknown = sound(reported(second, "无人知晓", Map.of()));
        assertThat(plain(known, first)).isEqualTo(plain(unknown, second));
    }

    @Test
    void faults_are_told_at_their_fields_and_nothing_typed_is_lost() throws Exception {
        String shown = sound(
                reported(Receipt.next(), "申报乙", Map.of("phone", "123", "idNumber", "152222198001010000", "agree", "")));
        assertThat(shown).contains("电话号码有误", "证件号码有误", "需要同意比对信息", "申报乙");
    }

    @Test
    void a_report_without_a_token_of_the_form_leads_to_a_fresh_one_and_an_unknown_village_is_not_there() {
        assertThat(mvc.post().uri(FORM).param("name", "甲").exchange()).hasRedirectedUrl("/report?ended=true");
        assertThat(mvc.get().uri("/report/999999999999").exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_village_sees_the_report_says_whose_it_is_and_answers() throws Exception {
        RequestPostProcessor cadre = signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
        String no = households
                .view(households.registered(VILLAGE, Cards.of(aHousehold())))
                .register()
                .householdNo();
        reported(Receipt.next(), "申报丙", Map.of());
        String list = sound(mvc.get().uri("/clues").with(cadre).exchange().getResponse());
        assertThat(list).contains("申报丙", "农户自主申报", "因病");
        String id = list.replaceAll("(?s).*href=\"(/clues/[0-9-]+)\">申报丙<.*", "$1");

        assertThat(act(cadre, id + "/household", Map.of("version", "0", "householdNo", "152222104203999999")))
                .contains("本村没有户编号为");
        assertThat(redirect(cadre, id + "/household", Map.of("version", "0", "householdNo", no)))
                .isEqualTo(id);
        assertThat(sound(mvc.get().uri(id).with(cadre).exchange().getResponse()))
                .contains(no);
        assertThat(act(cadre, id + "/answer", Map.of("version", "1", "reason", " ")))
                .contains("没有填写理由");
        assertThat(redirect(cadre, id + "/answer", Map.of("version", "1", "reason", "入户核实，收入稳定")))
                .isEqualTo(id);
        assertThat(sound(mvc.get().uri(id + "/numbers").with(cadre).exchange().getResponse()))
                .doesNotContain("15412340001");
        assertThat(act(cadre, id + "/numbers", Map.of("reason", "回访"))).contains("15412340001");
    }

    @Test
    void a_cadre_records_a_clue_and_the_neighbouring_village_does_not_see_it() throws Exception {
        RequestPostProcessor cadre = signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
        assertThat(sound(mvc.get().uri("/clues/new").with(cadre).exchange().getResponse()))
                .contains("风险类型");
        String id = redirect(
                cadre,
                "/clues",
                Map.of("village", VILLAGE.value(), "name", "走访户", "risks", "ACCIDENT", "story", "摔伤住院"));
        assertThat(sound(mvc.get().uri(id).with(cadre).exchange().getResponse()))
                .contains("摔伤住院", "干部排查");
        assertThat(mvc.get()
                        .uri(id)
                        .with(signedIn.as(Role.VILLAGE_CADRE, "152222104204"))
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private String page(String address) throws Exception {
        return sound(mvc.get().uri(address).exchange().getResponse());
    }

    private MockHttpServletResponse reported(Receipt receipt, String name, Map<String, String> other) {
        var request = mvc.post()
                .uri(FORM)
                .with(csrf())
                .with(from -> {
                    from.setRemoteAddr("10.1." + Math.floorMod(receipt.hashCode(), 250) + ".1");
                    return from;
                })
                .param("receipt", receipt.shown())
                .param("name", name)
                .param("phone", other.getOrDefault("phone", "15412340001"))
                .param("idNumber", other.getOrDefault("idNumber", ""))
                .param("risks", "ILLNESS")
                .param("story", "家里有人住院")
                .param("agree", other.getOrDefault("agree", "true"));
        return request.exchange().getResponse();
    }

    private String act(RequestPostProcessor by, String address, Map<String, String> answers) throws Exception {
        return sound(sent(by, address, answers));
    }

    private String redirect(RequestPostProcessor by, String address, Map<String, String> answers) {
        return String.valueOf(sent(by, address, answers).getRedirectedUrl());
    }

    private MockHttpServletResponse sent(RequestPostProcessor by, String address, Map<String, String> answers) {
        var request = mvc.post().uri(address).with(by).with(csrf());
        answers.forEach(request::param);
        return request.exchange().getResponse();
    }

    private static String sound(MockHttpServletResponse response) throws Exception {
        String body = response.getContentAsString();
        HtmlCheck.assertSound(body);
        return body;
    }

    /** The page without what differs by chance. */
    private static String plain(String page, Receipt receipt) {
        return page.replace(receipt.shown(), "")
                .replaceAll("(_csrf|content)\"[^>]*", "")
                .replaceAll("value=\"[^\"]*\"", "");
    }
}

package org.jiandang.web.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** PIPL 45–47: a request of somebody about what is known of them has a day, an answer with reasons, and stands on the first page until then. */
@WebTest
class RequestPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222107216");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Autowired
    RegistryClock clock;

    RequestPostProcessor county;

    @BeforeEach
    void office() {
        county = signedIn.as(Role.COUNTY_OFFICE, "152222");
    }

    @Test
    void a_request_is_to_be_answered_within_thirty_days_is_overdue_on_the_first_page_and_is_answered_once()
            throws Exception {
        HouseholdId household = households.registered(VILLAGE, Cards.of(aHousehold()));
        String number = households.view(household).register().householdNo();
        LocalDate received = clock.today().minusDays(31);
        HtmlCheck.assertSound(body("/subject-requests/new"));

        String address = recorded(number, received.toString());

        String page = body(address);
        HtmlCheck.assertSound(page);
        assertThat(page).contains("请回电154****").doesNotContain("15487654321");
        assertThat(page).contains(number, received.plusDays(30).toString(), "已逾期");
        String list = body("/subject-requests");
        HtmlCheck.assertSound(list);
        assertThat(list).contains("\"" + address + "\"");
        assertThat(body("/")).contains("个人信息请求待答复");

        assertThat(answer(address, "REFUSED", " ")).hasStatus(302);
        assertThat(body(address)).contains(address + "/answer");
        assertThat(answer(address, "REFUSED", "正在办理退出，依法不能删除，已电话15412345678告知")).hasStatus(302);
        assertThat(body(address)).as("a telephone is cut").contains("154****").doesNotContain("15412345678");
        assertThat(body(address)).contains("正在办理退出，依法不能删除", "不同意").doesNotContain(address + "/answer");
        assertThat(answer(address, "GRANTED", "改主意")).hasStatus(302);
        assertThat(body(address)).doesNotContain("改主意");
    }

    @Test
    void a_request_of_the_neighbour_is_not_there_and_one_about_a_household_that_is_not_there_is_not_recorded()
            throws Exception {
        String address = recorded("", clock.today().toString());
        assertThat(mvc.get().uri(address).with(signedIn.as(Role.COUNTY_OFFICE, "152223")))
                .hasStatus(404);
        assertThat(post("999999999999000001", clock.today().toString()))
                .hasStatusOk()
                .bodyText()
                .contains("本旗县没有这个户编号");
        assertThat(post("", clock.today().plusDays(1).toString()))
                .hasStatusOk()
                .bodyText()
                .contains("收到日期晚于今天");
        assertThat(post("", "昨天")).hasStatusOk();
    }

    private String recorded(String number, String received) {
        MvcTestResult sent = post(number, received);
        assertThat(sent).hasStatus(302);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private MvcTestResult post(String number, String received) {
        return mvc.post()
                .uri("/subject-requests")
                .param("_submit", UUID.randomUUID().toString())
                .param("kind", "DELETE")
                .param("householdNo", number)
                .param("applicant", "示例申请人")
                .param("standing", "本人")
                .param("content", "删除本户信息，请回电15487654321")
                .param("receivedOn", received)
                .with(county)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult answer(String address, String verdict, String text) {
        return mvc.post()
                .uri(address + "/answer")
                .param("_submit", UUID.randomUUID().toString())
                .param("verdict", verdict)
                .param("answer", text)
                .with(county)
                .with(csrf())
                .exchange();
    }

    private String body(String address) throws Exception {
        MvcTestResult shown = mvc.get().uri(address).with(county).exchange();
        assertThat(shown).hasStatusOk();
        return shown.getResponse().getContentAsString();
    }
}

package org.jiandang.web.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeId;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.change.transfer.TransferDesk;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.procedure.Action;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.Papers;
import org.jiandang.testing.TestActors;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A household on its way to another county, on the pages of both and of a third. */
@WebTest
class TransferPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222102204");
    private static final RegionCode RECEIVER = RegionCode.of("152223000000");
    private static final String NEW_VILLAGE = "152223100201";
    private static final LocalDate DAY = LocalDate.of(2019, 5, 20);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Autowired
    ChangeDesk changes;

    @Autowired
    TransferDesk transfers;

    @Autowired
    Papers papers;

    HouseholdCard card;
    HouseholdId id;
    HouseholdView before;
    String arrival;

    @BeforeEach
    void sentToTheOtherCounty() {
        card = Cards.of(aHousehold().of(3));
        id = households.registered(VILLAGE, card);
        before = households.view(id);
        released(id, RECEIVER);
        arrival = Acting.as(
                TestActors.countyOf(RECEIVER),
                () -> transfers.arriving().stream()
                        .filter(one -> one.from().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void both_counties_see_it_and_the_one_that_accepts_has_to_say_where_it_will_live() {
        assertThat(page("152222", "/transfers")).contains("/households/" + id, "待接收", "/transfers/recalls/" + id);
        assertThat(page("152223", "/transfers")).contains("/transfers/" + arrival);
        assertThat(page("152223", "/")).as("in its queue").contains("/transfers/" + arrival);
        String open = page("152223", "/transfers/" + arrival);
        assertThat(open)
                .contains("接收", "退回", "****", NEW_VILLAGE)
                .doesNotContain(Cards.numbers(card).get(0).value());

        assertThat(said(post("152223", "/transfers/" + arrival, Map.of("accept", "true", "village", ""))))
                .contains("请选择落户的嘎查村");
        assertThat(said(post("152223", "/transfers/" + arrival, Map.of("accept", "false", "reason", " "))))
                .contains("必须填写理由");
        assertThat(households.view(id).standing().status()).isEqualTo(HouseholdStatus.POOR);

        MvcTestResult accepted =
                post("152223", "/transfers/" + arrival, Map.of("accept", "true", "village", NEW_VILLAGE));
        assertThat(accepted.getResponse().getRedirectedUrl()).startsWith("/households/152223-");
        assertThat(households.view(id).standing().status()).isEqualTo(HouseholdStatus.CLOSED);
        assertThat(page("152222", "/transfers")).contains("新户编号 " + NEW_VILLAGE);
        assertThat(said(post("152223", "/transfers/" + arrival, Map.of("accept", "true", "village", NEW_VILLAGE))))
                .as("twice")
                .contains("这份迁移记录的状态已是");
    }

    @Test
    void the_county_that_sent_it_takes_it_back_with_a_reason_and_cannot_accept_it_itself() {
        MvcTestResult own = post("152222", "/transfers/" + arrival, Map.of("accept", "true", "village", VILLAGE + ""));
        assertThat(own).hasStatus(404);
        assertThat(post("152222", "/transfers/recalls/" + id, Map.of("reason", " ")))
                .hasStatus4xxClientError()
                .bodyText()
                .contains("必须填写理由");
        assertThat(page("152222", "/transfers")).contains("/transfers/recalls/" + id);

        assertThat(post("152222", "/transfers/recalls/" + id, Map.of("reason", "户口未迁出")))
                .hasStatus3xxRedirection();
        assertThat(page("152222", "/transfers")).contains("户口未迁出").doesNotContain("/transfers/recalls/" + id);
        assertThat(page("152223", "/transfers/" + arrival)).contains("已撤回").doesNotContain("name=\"accept\"", "****");
        assertThat(households.view(id).register().householdNo())
                .isEqualTo(before.register().householdNo());
    }

    @Test
    void a_third_county_finds_nothing_and_a_village_has_no_such_page() {
        assertThat(page("152221", "/transfers")).doesNotContain("/transfers/" + arrival, "/households/" + id);
        assertThat(get("152221", "/transfers/" + arrival)).hasStatus(404);
        assertThat(post("152221", "/transfers/recalls/" + id, Map.of("reason", "越界")))
                .hasStatus(404);
        assertThat(post("152221", "/transfers/" + arrival, Map.of("accept", "false", "reason", "越界")))
                .hasStatus(404);
        assertThat(mvc.get().uri("/transfers").with(signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value())))
                .hasStatus(403);
        assertThat(page("152223", "/transfers/" + arrival)).contains("name=\"accept\"");
    }

    @Test
    void over_the_border_of_a_prefecture_it_waits_for_the_offices_above_and_they_find_it_at_home() {
        HouseholdId far = households.registered(VILLAGE, Cards.of(aHousehold()));
        released(far, RegionCode.of("150105000000"));
        RequestPostProcessor prefecture = signedIn.as(Role.PREFECTURE_OFFICE, "1522");
        RequestPostProcessor region = signedIn.as(Role.REGION_OFFICE, "15");
        String uri = "/transfers/confirmations/"
                + Acting.as(
                        TestActors.countyOf(VILLAGE),
                        () -> transfers.leaving().stream()
                                .filter(one -> one.household().equals(far))
                                .findFirst()
                                .orElseThrow()
                                .id());

        assertThat(page("152222", "/transfers")).contains("待上级确认", "/transfers/recalls/" + far);
        assertThat(page("150105", "/transfers")).doesNotContain(uri);
        assertThat(sound(uri, region)).contains("本级现在不办理").doesNotContain("name=\"agree\"");
        assertThat(sound("/transfers", prefecture)).contains("待本级确认的迁移", uri);
        assertThat(sound(uri, prefecture)).contains("还须确认", "name=\"agree\"", "/households/" + far);
        assertThat(said(decided(uri, prefecture, "false", " "))).contains("必须填写理由", "name=\"agree\"");
        assertThat(decided(uri, prefecture, "true", "")).hasStatus3xxRedirection();
        assertThat(sound(uri, prefecture)).contains("本级现在不办理");
        assertThat(decided(uri, region, "true", "")).hasStatus3xxRedirection();

        assertThat(page("150105", "/transfers")).contains("待接收", far.countyCode());
        assertThat(mvc.get().uri(uri).with(signedIn.as(Role.COUNTY_OFFICE, "152222")))
                .hasStatus(403);
        assertThat(mvc.get().uri(uri).with(signedIn.as(Role.PREFECTURE_OFFICE, "1501")))
                .hasStatus(404);
    }

    private void released(HouseholdId household, RegionCode to) {
        Change leaves = new Change.HouseholdLeavesCounty(to, DAY);
        ChangeId request = Acting.as(
                TestActors.cadreOf(VILLAGE),
                () -> changes.propose(new ProposeChange(
                                UUID.randomUUID().toString(), household, leaves, null, papers.proving(VILLAGE, leaves)))
                        .id());
        Acting.as(
                TestActors.reviewerOf(VILLAGE),
                () -> changes.decide(new DecideChange(request, 0, Action.APPROVE, null)));
        Acting.as(
                TestActors.countyOf(VILLAGE), () -> changes.decide(new DecideChange(request, 1, Action.CONFIRM, null)));
    }

    private String sound(String uri, RequestPostProcessor who) {
        String page = said(mvc.get().uri(uri).with(who).exchange());
        HtmlCheck.assertSound(page);
        return page;
    }

    private MvcTestResult decided(String uri, RequestPostProcessor who, String agree, String reason) {
        return mvc.post()
                .uri(uri)
                .param("_submit", UUID.randomUUID().toString())
                .param("agree", agree)
                .param("reason", reason)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private String page(String county, String uri) {
        String page = said(get(county, uri));
        HtmlCheck.assertSound(page);
        return page;
    }

    private MvcTestResult get(String county, String uri) {
        return mvc.get().uri(uri).with(signedIn.as(Role.COUNTY_OFFICE, county)).exchange();
    }

    private MvcTestResult post(String county, String uri, Map<String, String> fields) {
        var request = mvc.post()
                .uri(uri)
                .param("_submit", UUID.randomUUID().toString())
                .with(signedIn.as(Role.COUNTY_OFFICE, county))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String said(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

package org.jiandang.web.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.web.security.Factors;
import org.jiandang.web.security.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = "spring.main.lazy-initialization=true")
@AutoConfigureMockMvc
@OwnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VillagePagesTest {

    private static final String PAGE = "/villages/152222101201";

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoAccounts accounts;

    @BeforeAll
    void people() {
        accounts.provide(
                List.of(
                        login("cun1", Role.VILLAGE_CADRE, "152222101201"),
                        login("zhen1", Role.TOWNSHIP_REVIEWER, "152222101"),
                        login("neighbour", Role.COUNTY_OFFICE, "152221")),
                "Test-Passwort-1599");
    }

    @Test
    void what_the_village_fills_in_is_shown_to_the_township() throws Exception {
        MockHttpServletResponse saved = sent(
                filled("2018").param("people.households", "300").param("people.residents", "1050"),
                "cun1",
                Role.VILLAGE_CADRE);
        assertThat(saved.getRedirectedUrl()).isEqualTo(PAGE + "?year=2018");

        MockHttpServletResponse shown = sent(get(PAGE), "zhen1", Role.TOWNSHIP_REVIEWER);
        assertThat(shown.getContentAsString()).contains("2018 年", "1,050".replace(",", ""), "经济薄弱村", "旱灾", "42,000");
    }

    @Test
    void a_fault_and_a_rule_are_told_at_their_fields_and_nothing_typed_is_lost() throws Exception {
        MockHttpServletResponse unread = sent(
                filled("2017").param("people.households", "三百").param("risk.disasterNote", "五月大旱"),
                "cun1",
                Role.VILLAGE_CADRE);
        assertThat(unread.getContentAsString()).contains("三百", "五月大旱", "请填不小于 0 的整数");

        MockHttpServletResponse blocked = sent(
                filled("2017").param("people.households", "1051").param("people.residents", "1050"),
                "cun1",
                Role.VILLAGE_CADRE);
        assertThat(blocked.getContentAsString()).contains("总户数 1051 多于总人口 1050");
        assertThat(sent(get(PAGE + "?year=2017"), "cun1", Role.VILLAGE_CADRE).getContentAsString())
                .contains("这一年还没有登记");
    }

    @Test
    void only_the_village_fills_in_and_a_neighbour_finds_nothing() throws Exception {
        assertThat(sent(get(PAGE + "/edit?year=2018"), "cun1", Role.VILLAGE_CADRE)
                        .getContentAsString())
                .contains("村属性", "未通硬化路自然村数");
        assertThat(sent(get(PAGE + "/edit?year=2018"), "zhen1", Role.TOWNSHIP_REVIEWER)
                        .getStatus())
                .isEqualTo(403);
        assertThat(sent(get(PAGE), "neighbour", Role.COUNTY_OFFICE).getStatus()).isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder filled(String year) {
        return post(PAGE + "/edit")
                .param("year", year)
                .param("version", "-1")
                .param("recordDate", year + "-11-15")
                .param("leadership.tags", "WEAK_ECONOMY", "POOR")
                .param("risk.disasters", "DROUGHT")
                .param("economy.collectiveIncome", "42000");
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request, String login, Role role)
            throws Exception {
        return mvc.perform(request.with(authentication(as(login, role))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static DemoAccounts.DemoLogin login(String login, Role role, String prefix) {
        return new DemoAccounts.DemoLogin(login, "测试" + login, role, new Jurisdiction(prefix));
    }

    private static Authentication as(String login, Role role) {
        Instant now = Instant.now();
        return Factors.full(new SignedIn(login, role, now), Factors.factor(Factors.PASSWORD, now));
    }
}

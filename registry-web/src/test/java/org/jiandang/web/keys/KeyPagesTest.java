package org.jiandang.web.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.TestServer;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WebTest
class KeyPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222192201");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HouseholdFixture households;

    RequestPostProcessor system = request -> request;
    RequestPostProcessor security = request -> request;

    @BeforeEach
    void administrators() {
        system = signedIn.as(Role.SYSTEM_ADMIN, "15");
        security = signedIn.as(Role.SECURITY_ADMIN, "15");
    }

    @Test
    void one_administrator_asks_and_another_confirms_what_then_runs() throws Exception {
        post("/admin/keys", system, "kind", "MASTER", "reason", " ")
                .assertThat()
                .hasStatus3xxRedirection();
        assertThat(page(system).text()).doesNotContain("正在办理的更换");

        post("/admin/keys", system, "kind", "MASTER", "reason", "每年例行更换")
                .assertThat()
                .hasStatus3xxRedirection();
        long id = jdbc.sql("SELECT max(id) FROM key_rotation").query(Long.class).single();
        Document own = page(system);
        assertThat(own.text()).contains("每年例行更换").contains("须由另一位管理员确认后才会开始");
        assertThat(own.select("form[action$=/confirm]")).isEmpty();
        post("/admin/keys/" + id + "/confirm", system);
        assertThat(state(id)).isEqualTo("ASKED");

        assertThat(page(security).select("form[action$=/confirm]")).hasSize(1);
        post("/admin/keys/" + id + "/confirm", security);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(id).equals("DONE"));
        assertThat(page(security).select("table").get(0).text()).contains("使用中").contains("已换下");
        assertThat(jdbc.sql("SELECT string_agg(action, ' ' ORDER BY id) FROM audit_event WHERE object = ?")
                        .param("key-rotation:" + id)
                        .query(String.class)
                        .single())
                .isEqualTo("ASK_KEY_ROTATION CONFIRM_KEY_ROTATION END_KEY_ROTATION");
    }

    @Test
    void two_ciphers_swapped_in_the_database_show_nothing_and_raise_an_alarm() throws Exception {
        HouseholdId id = households.applicant(VILLAGE, Cards.aCard());
        String place = "member:" + id.countyCode() + ":" + id.serial() + ":1:id_no";
        new JdbcTemplate(TestServer.get().superuser("shared")).update("""
                UPDATE reg.member m SET id_cipher = o.id_cipher FROM reg.member o
                WHERE m.county_code = ? AND m.household_serial = ? AND o.county_code = m.county_code
                  AND o.household_serial = m.household_serial AND m.no IN (1, 2) AND o.no = 3 - m.no""", id.countyCode(), id.serial());

        MvcTestResult shown = post(
                "/households/" + id + "/members/1/number", signedIn.as(Role.COUNTY_OFFICE, "152222"), "reason", "核对证件");

        shown.assertThat().hasStatus(409);
        assertThat(shown.getResponse().getContentAsString())
                .contains("无法打开")
                .doesNotContainPattern("\\b1599\\d{13}[\\dX]\\b");
        assertThat(jdbc.sql("SELECT outcome FROM audit_event WHERE action = 'SEAL_BROKEN' AND object = ?")
                        .param(place)
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM reg.audit_alarm WHERE kind = 'SEAL_BROKEN' AND object = ? AND handled_at IS NULL")
                        .param(place)
                        .query(Integer.class)
                        .single())
                .as("before the audit administrator")
                .isEqualTo(1);
    }

    @Test
    void while_the_index_key_is_switched_a_page_says_so_and_nobody_hangs() throws Exception {
        RequestPostProcessor county = signedIn.as(Role.COUNTY_OFFICE, "152222");
        try (Connection change = TestServer.get().superuser("shared").getConnection();
                Statement sql = change.createStatement()) {
            sql.execute("SELECT pg_advisory_lock(7656)");
            MvcTestResult closed = mvc.get().uri("/households").with(county).exchange();
            closed.assertThat().hasStatus(503);
            String html = closed.getResponse().getContentAsString();
            HtmlCheck.assertSound(html);
            assertThat(Jsoup.parse(html).text()).contains("正在更换密钥").contains("一般几秒到几分钟");
            MvcTestResult sent = post("/care/refresh", county);
            sent.assertThat().hasStatus(503);
            assertThat(sent.getResponse().getContentAsString()).contains("这一步没有做");
            page(security);
            mvc.get().uri("/login").assertThat().hasStatusOk();
        }
        mvc.get().uri("/households").with(county).assertThat().hasStatusOk();
    }

    private String state(long id) {
        return jdbc.sql("SELECT state FROM key_rotation WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private Document page(RequestPostProcessor who) throws Exception {
        MvcTestResult shown = mvc.get().uri("/admin/keys").with(who).exchange();
        shown.assertThat().hasStatusOk();
        String html = shown.getResponse().getContentAsString();
        HtmlCheck.assertSound(html);
        return Jsoup.parse(html);
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = mvc.post()
                .uri(path)
                .with(who)
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}

package org.jiandang.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.DemoAccounts;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.job.Job;
import org.jiandang.job.JobProgress;
import org.jiandang.job.JobState;
import org.jiandang.persistence.ledger.LedgerFixture;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.vault.Vault;
import org.jiandang.web.security.Factors;
import org.jiandang.web.security.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;

@SpringBootTest(properties = "spring.main.lazy-initialization=true")
@AutoConfigureMockMvc
@OwnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerPagesTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222101201");
    private static final String LIST = "/ledgers/L1?area=152222101201&year=2018&day=2018-12-31";
    private static final int HOUSEHOLDS = 30;

    @Autowired
    MockMvc mvc;

    @Autowired
    ExportWork work;

    @Autowired
    DemoAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    void thirtyHouseholds() {
        accounts.provide(
                List.of(
                        login("cun1", Role.VILLAGE_CADRE, VILLAGE.value()),
                        login("cun2", Role.VILLAGE_CADRE, VILLAGE.value()),
                        login("zhen1", Role.TOWNSHIP_REVIEWER, "152222101"),
                        login("zhen2", Role.TOWNSHIP_REVIEWER, "152222101"),
                        login("xian", Role.COUNTY_OFFICE, "152222"),
                        login("neighbour", Role.COUNTY_OFFICE, "152221"),
                        login("region", Role.REGION_OFFICE, "15"),
                        login("sysadmin", Role.SYSTEM_ADMIN, "15")),
                "Test-Passwort-1599");
        var fixture = new LedgerFixture(jdbc, vault, transactions);
        fixture.on(LocalDate.of(2018, 3, 1), VILLAGE, () -> {
            for (int i = 1; i <= HOUSEHOLDS; i++) {
                fixture.household(VILLAGE, i, i == 7 ? "=HYPERLINK(1)" : "户主" + i, "POOR", 1, "2100.00");
            }
        });
    }

    @Test
    void the_list_shows_masked_rows_totals_and_checks() throws Exception {
        String page = body(get(LIST), "zhen1", Role.TOWNSHIP_REVIEWER);
        assertThat(page).contains("科尔沁右翼中旗巴仁哲里木镇索根嘎查2018年", "户主1", "15990119610312****", "154****1234");
        assertThat(page).contains("第 1–25 行", "相符", "填报单位");
        assertThat(page)
                .doesNotContain(LedgerFixture.HEAD_ID)
                .doesNotContain("15400001234")
                .doesNotContain("户主30");
    }

    @Test
    void what_is_listed_is_what_is_printed_and_exported() throws Exception {
        var listed = heads(body(get(LIST + "&size=100"), "zhen1", Role.TOWNSHIP_REVIEWER));
        var printed = heads(body(get(LIST.replace("L1?", "L1/print?")), "zhen1", Role.TOWNSHIP_REVIEWER));
        var csv = new String(export("zhen1", Role.TOWNSHIP_REVIEWER, "CSV"), StandardCharsets.UTF_8);
        assertThat(listed).hasSize(HOUSEHOLDS);
        assertThat(printed).isEqualTo(listed);
        assertThat(csv).startsWith("\uFEFF序号,");
        assertThat(heads(csv)).isEqualTo(listed);
        assertThat(csv).contains("\"=\"\"152222101201000001\"\"\"").contains("'=HYPERLINK(1)");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(export("cun1", Role.VILLAGE_CADRE, "XLSX")));
                var rows = book.getFirstSheet().openStream()) {
            var texts = rows.map(row -> row.getCellText(5)).filter(text -> text.startsWith("户主") && text.length() > 2);
            assertThat(texts.toList())
                    .isEqualTo(listed.stream()
                            .filter(text -> text.startsWith("户主"))
                            .toList());
        }
    }

    @Test
    void an_export_needs_a_purpose() throws Exception {
        var asked = post("/ledgers/L1/exports")
                .param("area", "152222101201")
                .param("format", "CSV")
                .param("purpose", " ");
        assertThat(redirect(asked, "zhen2", Role.TOWNSHIP_REVIEWER)).startsWith("/ledgers/L1/export?");
    }

    @Test
    void numbers_leave_only_when_a_second_person_released_them() throws Exception {
        var asked = post("/ledgers/L1/exports")
                .param("area", "152222101201")
                .param("year", "2018")
                .param("day", "2018-12-31")
                .param("format", "CSV")
                .param("numbers", "true")
                .param("purpose", "与公安户籍核对");
        assertThat(redirect(asked, "zhen2", Role.TOWNSHIP_REVIEWER))
                .as("not the township's")
                .startsWith("/ledgers/L1/export");
        String address = redirect(asked, "xian", Role.COUNTY_OFFICE);
        assertThat(status(get(address + "/file"), "xian", Role.COUNTY_OFFICE)).isNotEqualTo(200);
        var decision = post(address + "/decision").param("release", "true");
        assertThat(redirect(decision, "xian", Role.COUNTY_OFFICE))
                .as("not one's own")
                .isEqualTo(address);
        assertThat(body(get("/ledgers"), "region", Role.REGION_OFFICE)).contains(address);
        assertThat(redirect(decision, "region", Role.REGION_OFFICE)).isEqualTo("/ledgers");
        assertThat(redirect(post(address + "/file"), "xian", Role.COUNTY_OFFICE))
                .isEqualTo(address);
        var file = new String(bytes(get(address + "/file"), "xian", Role.COUNTY_OFFICE), StandardCharsets.UTF_8);
        assertThat(file).contains(LedgerFixture.HEAD_ID).contains("15400001234");
        assertThat(status(get(address + "/file"), "region", Role.REGION_OFFICE)).isEqualTo(404);
    }

    @Test
    void more_than_a_thousand_rows_wait_for_a_release_and_are_written_as_a_job() throws Exception {
        var far = RegionCode.of("152222102201");
        var fixture = new LedgerFixture(jdbc, vault, transactions);
        fixture.on(LocalDate.of(2018, 3, 1), far, () -> fixture.many(far, 5000, 1100));
        var asked = post("/ledgers/L1/exports")
                .param("area", far.value())
                .param("purpose", "年度报送")
                .param("format", "XLSX");
        String address = redirect(asked, "xian", Role.COUNTY_OFFICE);
        assertThat(body(get(address), "xian", Role.COUNTY_OFFICE)).contains("等待放行", "1,100");
        assertThat(redirect(post(address + "/decision").param("release", "true"), "region", Role.REGION_OFFICE))
                .isEqualTo("/ledgers");
        var county = new Actor("p", "xian", "n", Role.COUNTY_OFFICE, new Jurisdiction("152222"));
        var job = new Job(
                1,
                ExportWork.KIND,
                address.substring("/exports/".length()),
                JobState.RUNNING,
                0,
                0,
                null,
                null,
                false,
                new Job.Times(Instant.now(), null, null),
                0);
        var counted = new AtomicLong();
        for (int run = 0; run < 2; run++) {
            assertThat(Acting.as(county, () -> work.run(job, counting(counted))))
                    .isEqualTo(address);
        }
        assertThat(counted.get()).as("the second run writes nothing").isEqualTo(1100);
        try (var book = new ReadableWorkbook(
                        new ByteArrayInputStream(bytes(get(address + "/file"), "xian", Role.COUNTY_OFFICE)));
                var rows = book.getFirstSheet().openStream()) {
            assertThat(rows.filter(row -> row.getCellText(5).startsWith("户")
                            && row.getCellText(0).matches("\\d+")))
                    .hasSize(1100);
        }
    }

    private static JobProgress counting(AtomicLong rows) {
        return new JobProgress() {
            @Override
            public void step(String messageKey, long total) {}

            @Override
            public void at(long done) {
                rows.incrementAndGet();
            }
        };
    }

    @Test
    void the_neighbour_county_finds_neither_list_nor_export() throws Exception {
        assertThat(status(get(LIST), "neighbour", Role.COUNTY_OFFICE)).isEqualTo(404);
        assertThat(status(get(LIST.replace("L1?", "L1/print?")), "neighbour", Role.COUNTY_OFFICE))
                .isEqualTo(404);
        assertThat(status(get(LIST.replace("L1?", "L1/export?")), "neighbour", Role.COUNTY_OFFICE))
                .isEqualTo(404);
        var asked = post("/ledgers/L1/exports").param("area", "152222101201").param("purpose", "x");
        assertThat(status(asked, "neighbour", Role.COUNTY_OFFICE)).isEqualTo(404);
        assertThat(status(get(LIST), "sysadmin", Role.SYSTEM_ADMIN)).isEqualTo(403);
    }

    @Test
    void a_filter_is_kept_under_a_name_for_its_account_only() throws Exception {
        var kept = post("/ledgers/L1/saved")
                .param("name", "本村贫困户")
                .param("area", "152222101201")
                .param("status", "POOR");
        assertThat(redirect(kept, "cun1", Role.VILLAGE_CADRE))
                .startsWith("/ledgers/L1?area=152222101201")
                .contains("status=POOR");
        assertThat(body(get("/ledgers"), "cun1", Role.VILLAGE_CADRE)).contains("本村贫困户");
        assertThat(body(get("/ledgers"), "cun2", Role.VILLAGE_CADRE)).doesNotContain("本村贫困户");
    }

    private byte[] export(String login, Role role, String format) throws Exception {
        var asked = post("/ledgers/L1/exports")
                .param("area", "152222101201")
                .param("year", "2018")
                .param("day", "2018-12-31")
                .param("format", format)
                .param("purpose", "年度报送");
        String address = redirect(asked, login, role);
        assertThat(body(get(address), login, role)).contains("SHA-256");
        return bytes(get(address + "/file"), login, role);
    }

    private static List<String> heads(String text) {
        return Pattern.compile("(?<=[>,])(户主\\d+|'?=HYPERLINK\\(1\\))(?=[<,])")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(head -> head.replaceFirst("^'", ""))
                .toList();
    }

    private String body(MockHttpServletRequestBuilder request, String login, Role role) throws Exception {
        return new String(bytes(request, login, role), StandardCharsets.UTF_8);
    }

    private byte[] bytes(MockHttpServletRequestBuilder request, String login, Role role) throws Exception {
        var response = mvc.perform(request.with(authentication(as(login, role))))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private int status(MockHttpServletRequestBuilder request, String login, Role role) throws Exception {
        return mvc.perform(request.with(authentication(as(login, role))).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String redirect(MockHttpServletRequestBuilder request, String login, Role role) throws Exception {
        var response = mvc.perform(request.with(authentication(as(login, role))).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isBetween(301, 303);
        return String.valueOf(response.getRedirectedUrl());
    }

    private static DemoAccounts.DemoLogin login(String login, Role role, String prefix) {
        return new DemoAccounts.DemoLogin(login, "测试" + login, role, new Jurisdiction(prefix));
    }

    private static Authentication as(String login, Role role) {
        Instant now = Instant.now();
        return Factors.full(new SignedIn(login, role, now), Factors.factor(Factors.PASSWORD, now));
    }
}

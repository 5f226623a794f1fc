package org.jiandang.web.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jiandang.account.Role;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.HtmlCheck;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the pages of an import answer to files, names and encodings of the security catalogue. */
@WebTest
class ImportPageCasesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final AtomicInteger NEXT = new AtomicInteger(9_100_001);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Value("${registry.data}")
    Path data;

    @ParameterizedTest
    @SecurityCase("B5")
    @ValueSource(strings = {"list.xlsx", "list.xlsx.exe", "list", "list.xls", ".csv.txt"})
    void a_name_that_does_not_fit_the_content_is_refused(String name) throws Exception {
        assertThat(shown(uploaded(name, list()))).contains("文件名与内容不符", ".csv");
        byte[] workbook = new RawXlsx()
                .sheet(RawXlsx.row(1, "户编号,人口编号,姓名,证件号码,与户主关系,嘎查村,苏木乡镇,旗区".split(","))
                        + RawXlsx.row(2, "1", "2", "乌云", "3", "户主", "x", "y", name))
                .bytes();
        assertThat(shown(uploaded("list.csv", workbook))).contains("文件名与内容不符", ".xlsx");
    }

    @Test
    @SecurityCase("B14")
    void hidden_data_is_checked_only_when_somebody_has_said_that_it_is_meant() throws Exception {
        String rows = RawXlsx.row(1, "户编号,人口编号,姓名,证件号码,与户主关系,嘎查村,苏木乡镇,旗区".split(","))
                + RawXlsx.row(2, "1", "2", "乌云", "3", "户主", "x", "y", String.valueOf(NEXT.getAndIncrement()))
                        .replace("<row ", "<row hidden=\"1\" ");
        String batch = uploaded("hidden.xlsx", new RawXlsx().sheet(rows).bytes());
        assertThat(shown(batch)).contains("hiddenSeen", "贫困人口信息");

        assertThat(String.valueOf(checked(batch).getMvcResult().getFlashMap())).isNotBlank();
        assertThat(shown(batch)).as("not begun").contains("hiddenSeen");

        mvc.post()
                .uri(batch + "/check")
                .param("year", "2018")
                .param("recordDate", "2018-12-31")
                .param("hiddenSeen", "true")
                .with(county())
                .with(csrf())
                .exchange();
        assertThat(shown(batch)).doesNotContain("name=\"hiddenSeen\"");
    }

    @Test
    @SecurityCase("B26")
    void the_encoding_that_was_found_is_shown_before_anything_is_checked() throws Exception {
        assertThat(shown(uploaded("gb.csv", list()))).contains("GB18030");
        byte[] utf8 = new String(list(), GB18030).getBytes(StandardCharsets.UTF_8);
        assertThat(shown(uploaded("utf8.csv", utf8))).contains("UTF-8");
    }

    @ParameterizedTest
    @SecurityCase("B32")
    @ValueSource(
            strings = {
                "../../etc/cron.d/x.csv",
                "C:\\windows\\x.csv",
                "a.csv\r\nSet-Cookie: stolen=1.csv",
                "\u202Evsc.exe.csv",
                "<script>alert(1)</script>.csv"
            })
    void a_name_is_shown_escaped_and_never_used_as_a_path_or_header(String name) throws Exception {
        MvcTestResult answer = upload(name, list());
        assertThat(answer.getResponse().getHeaderNames()).doesNotContain("Set-Cookie-stolen");
        assertThat(String.valueOf(answer.getResponse().getRedirectedUrl())).matches("/imports/[0-9-]+");
        String page = shown(String.valueOf(answer.getResponse().getRedirectedUrl()));
        HtmlCheck.assertSound(page);
        assertThat(page).doesNotContain("<script>alert", "../", "\u202E", "\r\nSet-Cookie");
        assertThat(data.resolve("../../etc/cron.d/x.csv").normalize()).doesNotExist();
        try (var kept = Files.list(data.resolve("imports"))) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .allMatch(file -> file.matches("[0-9-]+\\.sealed.*"));
        }
    }

    @Test
    @SecurityCase("B32")
    void a_long_name_is_cut_and_a_chinese_one_is_sent_in_the_encoded_form() throws Exception {
        String page = shown(uploaded("x".repeat(296) + ".csv", list()));
        assertThat(page).contains("x".repeat(116) + ".csv").doesNotContain("x".repeat(121));
        assertThat(mvc.get()
                        .uri("/imports/template/nationalMembers")
                        .with(county())
                        .exchange()
                        .getResponse()
                        .getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''")
                .matches("[\\x20-\\x7E]+");
    }

    @Test
    @SecurityCase("B33")
    void the_test_virus_is_refused_and_not_kept() throws Exception {
        String virus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        String batch = uploaded("eicar.csv", virus.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(shown(batch)).contains("没有找到认得的表头").doesNotContain("EICAR");
        assertThat(data.resolve("imports").resolve(batch.substring("/imports/".length()) + ".sealed"))
                .doesNotExist();
    }

    @Test
    @SecurityCase("U6")
    void the_forms_and_the_workbook_of_a_batch_that_a_colleague_brought_are_not_there() throws Exception {
        String batch = uploaded("mine.csv", list());
        RequestPostProcessor colleague =
                signedIn.as(signedIn.account(Role.COUNTY_OFFICE, "152222", "-u6"), Role.COUNTY_OFFICE);
        for (String form : new String[] {"/check", "/commit", "/discard"}) {
            assertThat(mvc.post()
                            .uri(batch + form)
                            .param("year", "2018")
                            .param("recordDate", "2018-12-31")
                            .param("mode", "skip")
                            .with(colleague)
                            .with(csrf()))
                    .as(form)
                    .hasStatus(404);
        }
        assertThat(mvc.get().uri(batch + "/errors").with(colleague)).hasStatus(404);
        assertThat(mvc.get().uri(batch).with(signedIn.as(Role.COUNTY_OFFICE, "152223")))
                .hasStatus(404);
        assertThat(shown(batch)).as("nothing happened to it").contains(batch + "/check");
        checked(batch);
        String job = mvc.get()
                .uri("/jobs")
                .with(county())
                .exchange()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*?href=\"(/jobs/\\d+)\".*", "$1");
        assertThat(mvc.get().uri(job).with(county())).hasStatusOk();
        for (String status : new String[] {job, job + "/progress"}) {
            assertThat(mvc.get().uri(status).with(colleague)).as(status).hasStatus(404);
        }
    }

    @Test
    @SecurityCase("B31")
    void who_waits_in_line_is_told_how_many_are_ahead() throws Exception {
        String login = signedIn.account(Role.COUNTY_OFFICE, "152222", "-b31");
        List<Long> waiting = waiting(login, 2);
        try {
            assertThat(mvc.get()
                            .uri("/jobs/" + waiting.get(1))
                            .with(signedIn.as(login, Role.COUNTY_OFFICE))
                            .exchange()
                            .getResponse()
                            .getContentAsString())
                    .containsPattern("同类任务前面还有 [1-9]\\d* 个");
        } finally {
            cancel(waiting);
        }
    }

    @Test
    @SecurityCase("B31")
    void with_as_many_waiting_as_one_may_have_a_further_check_is_refused_with_what_to_do_and_the_batch_stays()
            throws Exception {
        String batch = uploaded("full.csv", list());
        List<Long> waiting = waiting(signedIn.account(Role.COUNTY_OFFICE, "152222"), 10);
        try {
            MvcTestResult refused = checked(batch);
            assertThat(refused).hasStatus(503).hasHeader("Retry-After", "10");
            assertThat(refused.getResponse().getContentAsString()).contains("您排队的任务已有 10 个", "我的后台任务");
            assertThat(shown(batch)).as("nothing happened to it").contains(batch + "/check");
        } finally {
            cancel(waiting);
        }
        assertThat(checked(batch)).as("now it is taken").hasStatus3xxRedirection();
    }

    /** Nobody runs these: they are in the list and not with the scheduler. */
    private List<Long> waiting(String login, int count) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        jdbc.sql("""
                                INSERT INTO reg.job (kind, lane, subject, account, person, actor_name, role, jurisdiction, asked_at)
                                VALUES ('import.check', 'IMPORT', 'b31', :login, 'p', 'n', 'COUNTY_OFFICE', '152222', now()) RETURNING id
                                """).param("login", login).query(Long.class).single())
                .toList();
    }

    private void cancel(List<Long> jobs) {
        jdbc.sql("UPDATE reg.job SET state = 'CANCELLED', ended_at = now() WHERE id IN (:jobs)")
                .param("jobs", jobs)
                .update();
    }

    private static byte[] list() {
        return GeneratedHouseholds.list(NEXT.getAndIncrement(), 1, "巴彦淖尔苏木", "广太号嘎查");
    }

    private String uploaded(String name, byte[] content) {
        return String.valueOf(upload(name, content).getResponse().getRedirectedUrl());
    }

    private MvcTestResult upload(String name, byte[] content) {
        return mvc.post()
                .multipart()
                .uri("/imports")
                .file(new MockMultipartFile("file", name, null, content))
                .with(county())
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString())
                .exchange();
    }

    private MvcTestResult checked(String batch) {
        return mvc.post()
                .uri(batch + "/check")
                .param("year", "2018")
                .param("recordDate", "2018-12-31")
                .with(county())
                .with(csrf())
                .exchange();
    }

    private String shown(String batch) throws Exception {
        MvcTestResult page = mvc.get().uri(batch).with(county()).exchange();
        assertThat(page).hasStatusOk();
        return page.getResponse().getContentAsString();
    }

    private RequestPostProcessor county() {
        return signedIn.as(Role.COUNTY_OFFICE, "152222");
    }
}

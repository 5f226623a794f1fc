package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.Sex;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestServer;
import org.jiandang.web.exchange.sheet.GeneratedHouseholds;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * People whose numbers nobody else has are entered, imported, searched, put on notice, exported and printed. Afterwards their numbers stand sealed in
 * the register and nowhere else.
 */
@WebTest
@OwnDatabase("canary")
@Import(CaseWalk.class)
class CanaryTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222182201");
    private static final LocalDate DAY = LocalDate.of(2018, 9, 3);
    private static final int LEVELS = 4;
    private static final Pattern NUMBER = Pattern.compile("1599\\d{13}[\\dX]");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseholdFixture households;

    @Autowired
    CaseWalk walk;

    private final JdbcTemplate all = new JdbcTemplate(TestServer.get().superuser("own_canary"));
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> pagesOfOthers = new ArrayList<>();
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    @Test
    @SecurityCase("U25")
    void numbers_of_people_stand_sealed_in_the_register_and_nowhere_else() throws Exception {
        Instant begun = Instant.now();
        List<String> numbers = new ArrayList<>();
        HouseholdCard card = Cards.aCard();
        Cards.numbers(card).forEach(number -> numbers.add(number.value()));
        numbers.add(card.account().value());
        HouseholdCard disabled = OneOfEach.disabled();
        disabled.members()
                .forEach(member -> numbers.add(member.identity().idNumber().personKey()));
        numbers.add(disabled.account().value());
        String drafted = Cards.someone(LocalDate.of(1968, 1, 1), Sex.M).value();
        numbers.add(drafted);
        Canaries phones = new Canaries(List.of(disabled.contact().phone().value()));
        byte[] list = GeneratedHouseholds.list(7001, 2, "巴彦淖尔苏木", "广太号嘎查");
        Matcher imported = NUMBER.matcher(new String(list, Charset.forName("GB18030")));
        while (imported.find()) {
            numbers.add(imported.group());
        }
        assertThat(numbers).hasSizeGreaterThan(5);
        Canaries canaries = new Canaries(numbers);

        live(card, numbers.get(0), list);
        liveBesides(disabled, drafted);

        all.execute("CHECKPOINT");
        assertThat(canaries.in(logged())).as("log").isEmpty();
        assertThat(canaries.in(String.join("\n", addresses))).as("addresses").isEmpty();
        assertThat(canaries.in(String.join("\n", pagesOfOthers)))
                .as("pages of others, notices, prints")
                .isEmpty();
        assertThat(canaries.in(rows("reg.audit_event"))).as("audit record").isEmpty();
        assertThat(phones.in(logged() + String.join("\n", addresses) + String.join("\n", pagesOfOthers)))
                .as("telephones in the log, addresses and pages of others")
                .isEmpty();
        assertThat(phones.in(rows("reg.audit_event")))
                .as("telephones in the audit record")
                .isEmpty();
        assertThat(canaries.in(dump())).as("dump of every table").isEmpty();
        assertThat(canaries.below(TestServer.get().folder().resolve("imports")))
                .as("kept files")
                .isEmpty();
        assertThat(canaries.below(TestServer.get().folder().resolve("exports")))
                .as("exported files")
                .isEmpty();
        assertThat(temporary(canaries, begun)).as("temporary files").isEmpty();
        for (Path folder : files()) {
            assertThat(canaries.below(folder))
                    .as("data files and log of changes of the server")
                    .isEmpty();
        }
    }

    /** A hunt that never finds anything would prove nothing. */
    @Test
    void a_number_in_clear_is_found_wherever_it_is_put(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        String planted = "159977190001017777";
        Canaries canaries = new Canaries(List.of(planted));
        LoggerFactory.getLogger(CanaryTest.class).warn("{}", planted);
        assertThat(canaries.in(logged())).isNotEmpty();
        all.execute("CREATE TABLE reg.planted (one text, bytes bytea)");
        try {
            all.update("INSERT INTO reg.planted VALUES (?, NULL)", planted);
            assertThat(canaries.in(dump())).hasSize(1);
            all.update("UPDATE reg.planted SET one = NULL, bytes = convert_to(?, 'UTF8')", planted);
            assertThat(canaries.in(dump()))
                    .as("in a session or a sealed column")
                    .hasSize(1);
            all.execute("CHECKPOINT");
            assertThat(files())
                    .anySatisfy(files -> assertThat(canaries.below(files)).isNotEmpty());
        } finally {
            all.execute("DROP TABLE reg.planted");
        }
        Files.writeString(folder.resolve("upload.tmp"), "x".repeat((1 << 20) - 5) + planted);
        assertThat(canaries.below(folder)).as("across two blocks").hasSize(1);
    }

    private void live(HouseholdCard card, String number, byte[] list) throws Exception {
        RequestPostProcessor county = signedIn.as(Role.COUNTY_OFFICE, "152222");
        HouseholdId id = households.applicant(VILLAGE, card);

        String batch = go(mvc.post()
                .multipart()
                .uri("/imports")
                .file(new MockMultipartFile("file", "名单.csv", "text/csv", list))
                .with(county));
        send(batch + "/check", county, "year", "2018", "recordDate", "2018-12-31");
        settled(batch, county);
        send(batch + "/commit", county, "mode", "skip");
        settled(batch, county);
        assertThat(all.queryForObject("SELECT count(*) FROM reg.member WHERE id_cipher IS NOT NULL", Integer.class))
                .as("imported")
                .isGreaterThanOrEqualTo(6);

        assertThat(send("/households/search", county, "text", number)).isEqualTo("/households/" + id);
        go(mvc.get()
                .uri(send("/households/search", county, "text", "159977199001017778"))
                .with(county));
        send("/households/" + id + "/members/1/number", county, "reason", "与身份证核对 " + number);

        CaseRecord file = walk.surveyed(walk.apply(id, VILLAGE, card.year().year(), DAY), DAY.plusDays(1));
        file = walk.appraised(walk.matched(walk.reviewed(file, DAY.plusDays(2)), DAY.plusDays(3)), DAY.plusDays(4), 39);
        Notice notice = walk.posted(file, NoticeLevel.VILLAGE, DAY.plusDays(5));

        String export = send(
                "/ledgers/L1/exports",
                county,
                "area",
                VILLAGE.value(),
                "year",
                "2018",
                "day",
                "2018-12-31",
                "format",
                "CSV",
                "purpose",
                "核对");
        go(mvc.get().uri(export).with(county));
        send(export + "/file", county);

        RequestPostProcessor neighbour = signedIn.as(Role.COUNTY_OFFICE, "152221");
        RequestPostProcessor village = signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
        for (String page : List.of(
                "/households",
                "/households/" + id,
                "/households/" + id + "/print",
                "/households/" + id + "/history",
                "/notices/" + notice.id(),
                "/notices/" + notice.id() + "/print",
                "/ledgers/L1?area=" + VILLAGE + "&year=2018",
                "/ledgers/L1/print?area=" + VILLAGE + "&year=2018",
                "/findings",
                batch,
                batch + "/households",
                "/audit")) {
            for (RequestPostProcessor who : List.of(
                    village,
                    county,
                    neighbour,
                    signedIn.as(Role.SYSTEM_ADMIN, "15"),
                    signedIn.as(Role.AUDIT_ADMIN, "15"))) {
                pagesOfOthers.add(text(mvc.get().uri(page).with(who).exchange()));
            }
        }
    }

    /** People with disability cards, a draft that is not finished, a workbook, and an export with whole numbers. */
    private void liveBesides(HouseholdCard disabled, String drafted) throws Exception {
        RequestPostProcessor county = signedIn.as(Role.COUNTY_OFFICE, "152222");
        RequestPostProcessor village = signedIn.as(Role.VILLAGE_CADRE, VILLAGE.value());
        HouseholdId id = households.registered(VILLAGE, disabled);
        String draft = send("/households/new", village, "village", VILLAGE.value());
        go(mvc.post()
                .uri(draft.replace("/home", "/members/1"))
                .param("member.1.identity.idNumber", drafted)
                .param("member.1.identity.name", "包·巴特尔")
                .with(village));
        String export = send(
                "/ledgers/L1/exports",
                county,
                "area",
                VILLAGE.value(),
                "year",
                "2018",
                "day",
                "2018-12-31",
                "format",
                "XLSX",
                "purpose",
                "核对 " + drafted,
                "numbers",
                "true");
        for (String page :
                List.of("/households/" + id, "/households/" + id + "/print", "/households", export, "/audit")) {
            pagesOfOthers.add(text(mvc.get().uri(page).with(county).exchange()));
            pagesOfOthers.add(text(mvc.get()
                    .uri(page)
                    .with(signedIn.as(Role.AUDIT_ADMIN, "15"))
                    .exchange()));
        }
    }

    private void settled(String batch, RequestPostProcessor who) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> all.queryForObject(
                                "SELECT count(*) FROM reg.import_batch WHERE state IN ('CHECKING', 'COMMITTING')",
                                Integer.class)
                        == 0);
    }

    private String send(String path, RequestPostProcessor who, String... fields) throws Exception {
        var request = mvc.post().uri(path).session(session).with(who);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return go(request);
    }

    private String go(org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        MvcTestResult result = mvc.perform(request.session(session)
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString()));
        text(result);
        assertThat(result.getResponse().getStatus()).isLessThan(400);
        String to = result.getResponse().getRedirectedUrl();
        return to == null ? "" : to;
    }

    /** Remembers where the page leads. */
    private String text(MvcTestResult result) throws Exception {
        String html = result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        addresses.add(String.valueOf(
                result.getRequest().getRequestURI() + "?" + result.getRequest().getQueryString()));
        addresses.add(String.valueOf(result.getResponse().getRedirectedUrl()));
        Jsoup.parse(html)
                .select("[href], [action], [src]")
                .forEach(link -> addresses.add(link.attr("href") + " " + link.attr("action") + " " + link.attr("src")));
        return html;
    }

    private String logged() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            text.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String rows(String table) {
        return String.join("\n", all.queryForList("SELECT t::text FROM " + table + " t", String.class));
    }

    /** Files that anybody made meanwhile where temporary files are made. */
    private static List<String> temporary(Canaries canaries, Instant since) throws Exception {
        return canaries.below(Path.of(System.getProperty("java.io.tmpdir")), LEVELS, since);
    }

    /** What a backup holds: every row of every table, as text. */
    private String dump() {
        StringBuilder text = new StringBuilder();
        all.queryForList("""
                        SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'm') AND n.nspname !~ '^(pg_|information_schema$)'""", String.class)
                .forEach(table -> text.append(rows(table)).append('\n'));
        return text.toString();
    }

    /** The database's own folder and the log of changes, where the server is on this machine. */
    private List<Path> files() {
        Path data = Path.of(all.queryForObject("SHOW data_directory", String.class));
        if (!Files.isReadable(data)) {
            return List.of();
        }
        String own = all.queryForObject(
                "SELECT oid::text FROM pg_database WHERE datname = current_database()", String.class);
        return List.of(data.resolve("base").resolve(own), data.resolve("pg_wal"), data.resolve("log"));
    }
}

package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.testing.Cards.someone;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.GrantRole;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jiandang.authority.DivisionDesk;
import org.jiandang.authority.GrantDesk;
import org.jiandang.change.Change;
import org.jiandang.change.ChangeDesk;
import org.jiandang.change.ChangeId;
import org.jiandang.change.DecideChange;
import org.jiandang.change.ProposeChange;
import org.jiandang.detection.DeclareRelative;
import org.jiandang.detection.Kinship;
import org.jiandang.detection.RelativeService;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.value.ResidentId;
import org.jiandang.household.value.Sex;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeLevel;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.objection.RecordObjection;
import org.jiandang.persistence.cases.CaseWalk;
import org.jiandang.policy.Clause;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.policy.change.ProposalDesk;
import org.jiandang.policy.change.ProposeValue;
import org.jiandang.policy.line.AreaType;
import org.jiandang.policy.line.LineKey;
import org.jiandang.policy.line.LineUse;
import org.jiandang.policy.line.StandardType;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.serial.Serials;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.testing.Papers;
import org.jiandang.testing.TestActors;
import org.jiandang.testing.TestServer;
import org.jiandang.vault.Vault;
import org.jiandang.web.testing.AuthzMatrix;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@code person-matrix.csv}: of people who all have the role and the area, who may decide and who is kept apart (S1, S2, S4, S5), through the pages.
 * Whoever is refused has changed nothing; that a stranger is not refused shows that it is the relation that counts.
 */
@WebTest
class PersonMatrixTest {

    private static final RegionCode VILLAGE = RegionCode.of("152222105205");
    private static final String TOWNSHIP = VILLAGE.value().substring(0, 9);
    private static final String COUNTY = VILLAGE.countyCode();
    private static final LocalDate START = LocalDate.of(2018, 10, 8);

    /** Handlers that decide about what another began, and are tried elsewhere: by which test. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "POST /admin/keys/{id:\\d+}/confirm", "KeyPagesTest: there is one change of keys at a time",
            "POST /imports/{id}/release", "ImportFlowTest: it takes a file of thousands",
            "POST /audit/restores/{found:\\d+}/confirmation", "AuditChainTest: it takes a database that was put back",
            "POST /care/{id:\\d{6}-\\d+}/decision", "CareTest: the township confirms what the village found");

    /** How the one who decides is related to what is decided. */
    private enum Who {
        STRANGER,
        AUTHOR,
        EARLIER,
        MEMBER,
        RELATIVE
    }

    /**
     * Something that waits for a decision.
     *
     * @param address where the form goes
     * @param form what is sent
     * @param role who decides
     * @param area the decider's area
     * @param at the moment of the decision
     * @param state reads all that a decision would change
     * @param begun statement that makes somebody the one who began it
     * @param decided statement that makes somebody the one who decided before
     * @param member the number of somebody of the household
     */
    private record Occasion(
            String address,
            Map<String, String> form,
            Role role,
            String area,
            Instant at,
            String state,
            String begun,
            String decided,
            ResidentId member) {}

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Serials serials;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CaseWalk walk;

    @Autowired
    HouseholdFixture households;

    @Autowired
    ObjectionDesk objections;

    @Autowired
    ChangeDesk changes;

    @Autowired
    Papers papers;

    @Autowired
    RelativeService relatives;

    @Autowired
    GrantDesk grants;

    @Autowired
    DivisionDesk divisions;

    @Autowired
    ProposalDesk policy;

    @Autowired
    Vault vault;

    private int made;

    @Test
    void every_handler_that_decides_about_what_another_began_has_a_row() throws IOException {
        List<String> deciding = AuthzMatrix.rows().stream()
                .filter(row -> row.method().equals("POST"))
                .map(AuthzMatrix.Row::handler)
                .filter(handler -> handler.matches(
                                "(?!POST /grants$).*(/decision|/confirm|/confirmation|/release|/approvals|/steps/\\{step})")
                        || handler.matches("POST /(objections|changes)/\\{[^/]*"))
                .filter(handler -> !ELSEWHERE.containsKey(handler))
                .toList();
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(deciding);
    }

    @TestFactory
    Stream<DynamicTest> who_is_kept_apart_changes_nothing_and_a_stranger_decides() throws IOException {
        return rows().entrySet().stream()
                .flatMap(row -> Stream.of(Who.values())
                        .filter(who -> !row.getValue().get(who.ordinal()).equals("-"))
                        .map(who -> DynamicTest.dynamicTest(
                                row.getKey() + " by " + who,
                                () -> tried(
                                        row.getKey(),
                                        who,
                                        row.getValue().get(who.ordinal()).equals("y")))));
    }

    private void tried(String handler, Who who, boolean may) {
        Occasion occasion = occasion(handler);
        String login = signedIn.account(occasion.role(), occasion.area(), "-w" + ++made);
        String person = all().queryForObject("SELECT person FROM reg.account WHERE login = ?", String.class, login);
        relate(occasion, who, login, Objects.requireNonNull(person));
        String before = all().queryForObject(occasion.state(), String.class);
        var answer = RegistryClock.callAt(occasion.at(), () -> {
            var request = mvc.post()
                    .uri(occasion.address())
                    .with(signedIn.as(login, occasion.role()))
                    .with(csrf())
                    .param("_submit", UUID.randomUUID().toString());
            occasion.form().forEach(request::param);
            return request.exchange();
        });
        assertThat(answer.getResponse().getStatus()).isLessThan(500);
        String after = all().queryForObject(occasion.state(), String.class);
        if (may) {
            assertThat(after)
                    .as("decided: %s", answer.getResponse().getHeader("Location"))
                    .isNotEqualTo(before);
        } else {
            assertThat(after).isEqualTo(before);
        }
    }

    private void relate(Occasion occasion, Who who, String login, String person) {
        switch (who) {
            case STRANGER -> {}
            case AUTHOR -> rewrite(occasion.begun(), person);
            case EARLIER -> rewrite(occasion.decided(), person);
            default -> {
                Actor actor = new Actor(person, login, login, occasion.role(), new Jurisdiction(occasion.area()));
                Kinship kinship = who == Who.MEMBER ? Kinship.SELF : Kinship.SIBLING;
                Acting.as(actor, () -> relatives.declare(new DeclareRelative("某人", kinship, occasion.member(), "审核员")));
            }
        }
    }

    /** Past every trigger, as only a superuser can: another person has done what was done. */
    private void rewrite(String statement, String person) {
        all().execute((java.sql.Connection one) -> {
            try (var sql = one.createStatement()) {
                sql.execute("SET session_replication_role = replica");
                sql.execute(statement.replace("?", "'" + person + "'"));
                sql.execute("SET session_replication_role = origin");
            }
            return true;
        });
    }

    private Occasion occasion(String handler) {
        if (handler.contains("/steps/") || handler.contains("/approvals")) {
            return approval(handler.contains("/approvals"));
        }
        if (handler.contains("/objections")) {
            return objection();
        }
        if (handler.contains("/changes")) {
            return change();
        }
        if (handler.contains("/exports")) {
            return export();
        }
        if (handler.contains("/policies")) {
            return policy();
        }
        return handler.contains("/grants") ? grant() : divisions();
    }

    private CaseRecord noticed(ResidentId member) {
        HouseholdId household = new org.jiandang.persistence.cases.HouseholdFixture(
                        jdbc, serials, transactions, VILLAGE)
                .applicant()
                .withPerCapita("2500")
                .stored();
        all().update(
                        "INSERT INTO reg.resident (id_index, county_code, household_serial, member_no, village_code) VALUES (?, ?, ?, 1, ?)",
                        vault.index(member.personKey()),
                        household.countyCode(),
                        household.serial(),
                        VILLAGE.value());
        CaseRecord file = walk.apply(household, VILLAGE, 2018, START);
        file = walk.surveyed(file, START.plusDays(1));
        file = walk.reviewed(file, START.plusDays(2));
        file = walk.matched(file, START.plusDays(3));
        return walk.appraised(file, START.plusDays(4), 39);
    }

    private Occasion approval(boolean batch) {
        ResidentId member = number();
        CaseRecord file = noticed(member);
        walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5));
        CaseRecord posted = Acting.as(TestActors.countyOf(VILLAGE), () -> walk.now(file));
        String id = posted.id().toString();
        String key = "county_code = '" + COUNTY + "' AND %s = " + posted.id().serial();
        return new Occasion(
                batch ? "/cases/approvals" : "/cases/" + id + "/steps/decide",
                batch
                        ? Map.of("cases", id + ":" + posted.version())
                        : Map.of("version", String.valueOf(posted.version()), "decide.action", "APPROVE"),
                Role.TOWNSHIP_REVIEWER,
                TOWNSHIP,
                Objects.requireNonNull(posted.dates().readyOn())
                        .atTime(10, 0)
                        .atZone(RegistryClock.ZONE)
                        .toInstant(),
                "SELECT stage || steps || (SELECT count(*) FROM reg.decision WHERE " + key.formatted("case_serial")
                        + ") FROM reg.case_file WHERE " + key.formatted("serial"),
                "UPDATE reg.case_file SET author_person = ? WHERE " + key.formatted("serial"),
                "UPDATE reg.decision SET person = ? WHERE level = 1 AND binds AND " + key.formatted("case_serial"),
                member);
    }

    private Occasion objection() {
        ResidentId member = number();
        CaseRecord file = noticed(member);
        Notice sheet = walk.posted(file, NoticeLevel.VILLAGE, START.plusDays(5));
        long serial = CaseWalk.on(
                        START.plusDays(6),
                        TestActors.cadreOf(VILLAGE),
                        () -> objections.record(new RecordObjection(sheet.id(), 1, null, "有人说他家有车", null)))
                .serial();
        String key = "county_code = '" + COUNTY + "' AND %s = ";
        return new Occasion(
                "/objections/" + COUNTY + "-" + serial,
                Map.of("upheld", "false", "text", "经核实不属实"),
                Role.TOWNSHIP_REVIEWER,
                TOWNSHIP,
                START.plusDays(7).atTime(10, 0).atZone(RegistryClock.ZONE).toInstant(),
                "SELECT state || coalesce(settled_by, '') FROM reg.objection WHERE " + key.formatted("serial") + serial,
                "UPDATE reg.case_file SET author_person = ? WHERE " + key.formatted("serial")
                        + file.id().serial(),
                "UPDATE reg.decision SET person = ? WHERE level = 1 AND binds AND " + key.formatted("case_serial")
                        + file.id().serial(),
                member);
    }

    /** To another county: the township has endorsed it, the county confirms it. */
    private Occasion change() {
        HouseholdCard card = Cards.aCard();
        HouseholdId household = households.registered(VILLAGE, card);
        Change leaves = new Change.HouseholdLeavesCounty(RegionCode.of("152223000000"), LocalDate.of(2019, 5, 20));
        ChangeId id = Objects.requireNonNull(Acting.as(
                        TestActors.cadreOf(VILLAGE),
                        () -> changes.propose(new ProposeChange(
                                UUID.randomUUID().toString(),
                                household,
                                leaves,
                                null,
                                papers.proving(VILLAGE, leaves))))
                .id());
        Acting.as(TestActors.reviewerOf(VILLAGE), () -> changes.decide(new DecideChange(id, 0, Action.APPROVE, null)));
        String key = "county_code = '" + COUNTY + "' AND serial = " + id.serial();
        return new Occasion(
                "/changes/" + id,
                Map.of("action", "CONFIRM", "version", "1"),
                Role.COUNTY_OFFICE,
                COUNTY,
                Instant.now(),
                "SELECT stage || version FROM reg.change_request WHERE " + key,
                "UPDATE reg.change_request SET proposer_person = ? WHERE " + key,
                "UPDATE reg.change_request SET decider_person = ? WHERE " + key,
                Cards.numbers(card).get(0));
    }

    private Occasion export() {
        String asks = signedIn.account(Role.COUNTY_OFFICE, COUNTY, "-a" + ++made);
        String location = mvc.post()
                .uri("/ledgers/L1/exports")
                .with(signedIn.as(asks, Role.COUNTY_OFFICE))
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString())
                .param("area", VILLAGE.value())
                .param("year", "2018")
                .param("day", "2018-12-31")
                .param("format", "CSV")
                .param("numbers", "true")
                .param("purpose", "与公安户籍核对")
                .exchange()
                .getResponse()
                .getHeader("Location");
        String key = "serial = " + Objects.requireNonNull(location).replaceAll(".*-", "");
        return new Occasion(
                location + "/decision",
                Map.of("release", "false", "note", "用途不清"),
                Role.COUNTY_OFFICE,
                COUNTY,
                Instant.now(),
                "SELECT state FROM reg.export_record WHERE " + key,
                "UPDATE reg.export_record SET requested_by = ? WHERE " + key,
                "",
                number());
    }

    private Occasion policy() {
        LineKey line = new LineKey(LineUse.EXIT, 2090 - ++made, StandardType.ANY, AreaType.ANY);
        String id = Acting.as(
                        TestActors.regionOf(VILLAGE),
                        () -> policy.propose(new ProposeValue(
                                        VILLAGE.at(RegionLevel.COUNTY),
                                        ParameterKey.of(line),
                                        "3900",
                                        false,
                                        "CNY",
                                        Clause.of("内扶发〔2099〕1号"),
                                        "公文",
                                        "H",
                                        LocalDate.of(2099, 1, 1),
                                        ""))
                                .id())
                .toString();
        String key = "serial = " + id.substring(7);
        return new Occasion(
                "/policies/proposals/" + id + "/decision",
                Map.of("action", "refuse", "note", "不同意"),
                Role.REGION_OFFICE,
                "15",
                Instant.now(),
                "SELECT state FROM reg.policy_proposal WHERE " + key,
                "UPDATE reg.policy_proposal SET proposed_by = ? WHERE " + key,
                "",
                number());
    }

    private Occasion grant() {
        String login = signedIn.account(Role.VILLAGE_CADRE, VILLAGE.value(), "-g" + ++made);
        Acting.as(
                TestActors.actor(Role.SECURITY_ADMIN, "15"),
                () -> grants.propose(
                        new GrantRole(login, Role.VILLAGE_CADRE, new Jurisdiction(VILLAGE.value())), null, "调岗"));
        String key = "login = '" + login + "'";
        long serial = Objects.requireNonNull(
                all().queryForObject("SELECT serial FROM reg.grant_proposal WHERE " + key, Long.class));
        return new Occasion(
                "/grants/" + serial + "/decision",
                Map.of("action", "refuse", "note", "不同意"),
                Role.SECURITY_ADMIN,
                "15",
                Instant.now(),
                "SELECT state FROM reg.grant_proposal WHERE " + key,
                "UPDATE reg.grant_proposal SET proposed_person = ? WHERE " + key,
                "",
                number());
    }

    private Occasion divisions() {
        String code = "71%02d00000000".formatted(++made);
        byte[] list = ("code,name,level,parent_code\n710000000000,台湾省,PROVINCE,\n" + code
                        + ",示例市,PREFECTURE,710000000000\n")
                .getBytes(StandardCharsets.UTF_8);
        long serial = Acting.as(
                TestActors.actor(Role.SYSTEM_ADMIN, "15"),
                () -> divisions.propose("x.csv", list, LocalDate.of(2024, 6, 30), "示例"));
        return new Occasion(
                "/admin/regions/" + serial + "/decision",
                Map.of("action", "refuse", "note", "不同意"),
                Role.SECURITY_ADMIN,
                "15",
                Instant.now(),
                "SELECT state FROM reg.division_proposal WHERE serial = " + serial,
                "UPDATE reg.division_proposal SET proposed_person = ? WHERE serial = " + serial,
                "",
                number());
    }

    private static ResidentId number() {
        return someone(LocalDate.of(1961, 5, 4), Sex.M);
    }

    /** Above every rule, to read what is hidden from this test's people and to tell who did what. */
    private JdbcTemplate all() {
        return new JdbcTemplate(TestServer.get()
                .superuser(jdbc.sql("SELECT current_database()")
                        .query(String.class)
                        .single()));
    }

    private static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PersonMatrixTest.class.getResourceAsStream("/person-matrix.csv")),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(one -> !one.startsWith("#")).toList()) {
                int cells = line.length() - 2 * Who.values().length;
                List<String> said =
                        new ArrayList<>(List.of(line.substring(cells + 1).split(",")));
                assertThat(Set.of("y", "n", "-")).as(line).containsAll(said);
                rows.put(line.substring(0, cells).replaceFirst(",", " "), said);
            }
        }
        return rows;
    }
}

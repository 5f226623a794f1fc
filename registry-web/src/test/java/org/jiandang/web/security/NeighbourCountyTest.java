package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.SecurityCase;
import org.jiandang.testing.TestServer;
import org.jiandang.web.testing.AuthzMatrix.Row;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * For every handler of the matrix that names an object: the people of the neighbouring county, in the very roles that may call it at home, are told
 * that there is no such thing, and no list shows them one. A new handler with an id fails here until its object stands in {@link OneOfEach}.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NeighbourCountyTest {

    private static final String NEIGHBOUR = "152221103201";

    private static final List<String> LISTS = List.of(
            "/",
            "/households",
            "/identifications",
            "/exits",
            "/notices",
            "/appraisals",
            "/objections",
            "/changes",
            "/transfers",
            "/stability",
            "/findings",
            "/officers",
            "/care",
            "/care/list",
            "/pairings/missing",
            "/measures",
            "/rounds",
            "/suspicions",
            "/relatives",
            "/imports",
            "/jobs",
            "/policies/proposals",
            "/policies/what-ifs",
            "/ledgers/L1",
            "/ledgers/L2",
            "/ledgers/L4",
            "/ledgers/L5",
            "/ledgers/L7",
            "/ledgers/L8",
            "/ledgers/L6",
            "/ledgers/L17",
            "/ledgers/L18",
            "/ledgers/L24",
            "/ledgers/L25",
            "/rechecks",
            "/recheck-items",
            "/special-lists",
            "/special-lists/without-officer");

    /** What a form may ask for, so that nothing is refused for being incomplete before it is looked for. */
    static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("version", "0"),
            Map.entry("year", "2018"),
            Map.entry("recordDate", "2018-10-01"),
            Map.entry("action", "CONFIRM"),
            Map.entry("decide.action", "APPROVE"),
            Map.entry("mode", "skip"),
            Map.entry("reason", "REASON"),
            Map.entry("release", "true"),
            Map.entry("upheld", "true"),
            Map.entry("text", "text"),
            Map.entry("purpose", "purpose"),
            Map.entry("verdict", "TRUE"),
            Map.entry("firstVerifier", "one"),
            Map.entry("secondVerifier", "two"),
            Map.entry("name", "identity.idNumber"),
            Map.entry("rule", "V001"),
            Map.entry("on", "2018-10-01"),
            Map.entry("accept", "true"),
            Map.entry("agree", "false"),
            Map.entry("act", "END"),
            Map.entry("event", "VISIT"),
            Map.entry("note", "note"),
            Map.entry("member", "1"));

    /** Fields no form has, and a value by which it would be known wherever it were written. */
    private static final List<String> INTRUDERS =
            List.of("createdBy", "regionCode", "authorPerson", "decidedBy", "releasedBy", "validFrom");

    private static final String INTRUDER = "intruder-in-a-field";

    private static final List<Integer> REFUSED = List.of(403, 404, 405);

    /** Forms that name a parameter of the policy besides; tried in the tests of their pages. */
    private static final List<String> NOT_BY_THEM =
            List.of("POST /policies/{code:\\d{12}}/proposals/new", "POST /policies/{code:\\d{12}}/what-ifs");

    /** Forms after which there is nothing left to send the others to. */
    private static final List<String> TAKES_AWAY = List.of("/discard");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    /** Makes the objects here, so that the test runs in the context of all others. */
    @Autowired
    AutowireCapableBeanFactory beans;

    private KnownObjects objects;
    private Map<String, OneOfEach.Known> known = Map.of();

    @BeforeAll
    void make() throws Exception {
        objects = KnownObjects.make(beans, mvc, signedIn);
        known = objects.all();
    }

    @TestFactory
    Stream<DynamicTest> its_own_people_find_every_object() {
        return known.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getValue().page(),
                        () -> assertThat(mvc.get()
                                        .uri(one.getValue().page())
                                        .with(one.getValue().owner()))
                                .as(one.getKey())
                                .hasStatusOk()));
    }

    /** The same objects at home: what is shown is on record and masked, and not shown when it cannot be recorded. */
    @TestFactory
    @SecurityCase("X18")
    Stream<DynamicTest> what_is_shown_at_home_is_recorded_and_masked() {
        return beans.createBean(ShownAtHome.class)
                .tests(
                        row -> !row.path().contains("{")
                                || objects.handlers()
                                        .anyMatch(one -> one.handler().equals(row.handler())),
                        row -> row.path().contains("{") ? objects.address(row) : row.path());
    }

    @Test
    void the_matrix_of_areas_has_a_row_for_every_handler_that_names_an_object_and_the_roles_of_the_other_matrix() {
        List<String> wanted = objects.handlers().map(Row::handler).toList();
        assertThat(AreaMatrix.rows().keySet()).containsExactlyInAnyOrderElementsOf(wanted);
        objects.handlers()
                .forEach(row -> assertThat(AreaMatrix.of(row).keySet())
                        .as(row.handler())
                        .isEqualTo(row.roles().stream()
                                .filter(AreaMatrix.ROLES::contains)
                                .collect(Collectors.toSet())));
    }

    /** Every handler with an object, every role that may call it, every relation of the object's place to the role's area. */
    @TestFactory
    @SecurityCase({"U1", "U7"})
    Stream<DynamicNode> an_object_is_there_for_its_own_people_and_for_nobody_else() {
        return objects.handlers()
                .map(row -> DynamicContainer.dynamicContainer(
                        row.toString(),
                        AreaMatrix.of(row).entrySet().stream()
                                .flatMap(cell -> Arrays.stream(Relation.values())
                                        .map(relation -> cell(row, cell.getKey(), relation, cell.getValue())))));
    }

    private DynamicTest cell(Row row, Role role, Relation relation, AreaMatrix.Reach reach) {
        return DynamicTest.dynamicTest(role + " " + relation, () -> {
            String area = relation.areaOf(role, objects.placeOf(row));
            String login = signedIn.account(role, area, reach == AreaMatrix.Reach.PERSON ? "-b" : "");
            boolean own = relation == Relation.OWN;
            boolean outside = !own && !(relation == Relation.SIBLING && reach == AreaMatrix.Reach.COUNTY);
            boolean hidden = own
                    && List.of(AreaMatrix.Reach.ABOVE, AreaMatrix.Reach.PERSON).contains(reach);
            boolean there = own && row.method().equals("GET") && reach == AreaMatrix.Reach.OWN;
            // what happens to the object when its own people send the form is the matter of the feature's tests
            if (outside || hidden || there) {
                assertThat(call(row, role, login).getResponse().getStatus())
                        .as("%s as %s of %s", objects.address(row), role, area)
                        .isIn(there ? List.of(200, 302, 303, 409) : List.of(404));
            }
        });
    }

    /** Last, since it changes them. Else a form would hold that is “not there” for anybody: by a wrong address, or because its object is none of that kind. */
    @TestFactory
    @Order(Integer.MAX_VALUE - 1)
    @SecurityCase("F20")
    Stream<DynamicTest> its_own_people_may_send_every_form() {
        return objects.handlers()
                .filter(row -> !row.method().equals("GET"))
                .filter(row -> !NOT_BY_THEM.contains(row.handler()))
                .sorted(Comparator.comparing(row -> TAKES_AWAY.stream().anyMatch(row.path()::endsWith)))
                .filter(row -> AreaMatrix.of(row).containsValue(AreaMatrix.Reach.OWN))
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    List<Integer> answers = AreaMatrix.of(row).entrySet().stream()
                            .filter(cell -> cell.getValue() == AreaMatrix.Reach.OWN)
                            .map(cell -> sentAtHome(row, cell.getKey()))
                            .toList();
                    assertThat(answers).as(objects.address(row)).allMatch(status -> status < 500);
                    assertThat(answers).as(objects.address(row)).anyMatch(status -> !REFUSED.contains(status));
                    assertThat(foreignFields(row))
                            .as("fields the form does not have go on record")
                            .contains("createdBy");
                }));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @SecurityCase("F20")
    void what_stood_in_fields_that_no_form_has_stands_in_no_table() {
        JdbcTemplate all = new JdbcTemplate(TestServer.get()
                .superuser(jdbc.sql("SELECT current_database()")
                        .query(String.class)
                        .single()));
        List<String> tables = all.queryForList(
                "SELECT relname FROM pg_class WHERE relnamespace = 'reg'::regnamespace AND relkind = 'r'",
                String.class);
        assertThat(tables).hasSizeGreaterThan(100);
        assertThat(tables)
                .filteredOn(table -> all.queryForObject(
                                "SELECT EXISTS (SELECT FROM reg." + table + " t WHERE t::text LIKE '%" + INTRUDER
                                        + "%')",
                                Boolean.class)
                        == Boolean.TRUE)
                .isEmpty();
    }

    private String foreignFields(Row row) {
        return String.join(
                " ",
                jdbc.sql(
                                "SELECT detail FROM audit_event WHERE action = 'FIELDS' AND object = ? ORDER BY id DESC LIMIT 20")
                        .param(row.method() + " " + objects.address(row))
                        .query(String.class)
                        .list());
    }

    private int sentAtHome(Row row, Role role) {
        String area = Relation.OWN.areaOf(role, objects.placeOf(row));
        return call(row, role, signedIn.account(role, area, "")).getResponse().getStatus();
    }

    /** An object named by a field is looked for like one named by the address. */
    @TestFactory
    @SecurityCase("U7")
    Stream<DynamicTest> an_object_of_ours_in_a_field_of_theirs_is_not_there() {
        return beans.createBean(ForeignParts.class).tests(objects, RegionCode.of(NEIGHBOUR));
    }

    @TestFactory
    Stream<DynamicTest> no_list_shows_the_neighbour_anything() {
        RequestPostProcessor neighbour = signedIn.as(Role.COUNTY_OFFICE, NEIGHBOUR.substring(0, 6));
        return LISTS.stream()
                .map(list -> DynamicTest.dynamicTest(list, () -> {
                    MvcTestResult shown = mvc.get().uri(list).with(neighbour).exchange();
                    assertThat(shown).hasStatusOk();
                    String page = shown.getResponse().getContentAsString();
                    known.values().forEach(one -> assertThat(page).doesNotContain(one.page() + "\""));
                    assertThat(page).doesNotContain(OneOfEach.VILLAGE.value()).doesNotContain(objects.householdNo());
                }));
    }

    /** Else the test above would hold for lists that show nothing to anybody. */
    @Test
    void at_home_the_lists_show_them() throws Exception {
        RequestPostProcessor home = signedIn.as(Role.COUNTY_OFFICE, OneOfEach.VILLAGE.countyCode());
        for (String list : List.of("/households", "/notices", "/appraisals", "/objections", "/changes", "/imports")) {
            // of the village alone: the county's first page may be full of the objects of other tests
            String page = mvc.get()
                    .uri(list + "?area=" + OneOfEach.VILLAGE)
                    .with(home)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            assertThat(known.values().stream().map(one -> "\"" + one.page() + "\""))
                    .as(list)
                    .anyMatch(page::contains);
        }
    }

    @Test
    void an_area_of_others_named_in_an_address_is_not_there() {
        RequestPostProcessor neighbour = signedIn.as(Role.COUNTY_OFFICE, NEIGHBOUR.substring(0, 6));
        for (String list : List.of(
                "/households",
                "/exits",
                "/changes",
                "/findings",
                "/ledgers/L1",
                "/ledgers/L24",
                "/recheck-items",
                "/special-lists",
                "/special-lists/doubtful")) {
            assertThat(mvc.get().uri(list + "?area=" + OneOfEach.VILLAGE).with(neighbour))
                    .as(list)
                    .hasStatus(404);
        }
    }

    private MvcTestResult call(Row row, Role role, String login) {
        var request = mvc.method(HttpMethod.valueOf(row.method()))
                .uri(objects.address(row))
                .with(signedIn.as(login, role))
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString());
        ANSWERS.forEach(request::param);
        INTRUDERS.forEach(field -> request.param(field, INTRUDER));
        return request.exchange();
    }
}

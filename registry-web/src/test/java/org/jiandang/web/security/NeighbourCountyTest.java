package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.web.testing.AuthzMatrix;
import org.jiandang.web.testing.AuthzMatrix.Row;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * For every handler of the matrix that names an object: the people of the neighbouring county, in the very roles that may call it at home, are told
 * that there is no such thing, and no list shows them one. A new handler with an id fails here until its object stands in {@link OneOfEach}.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourCountyTest {

    private static final String NEIGHBOUR = "152221103201";

    /** Handlers whose path names nothing that lies in an area. */
    private static final Map<String, String> WITHOUT_AREA = Map.of(
            "/accounts/", "accounts are kept by administrators, who have no area",
            "/admin/", "calendar, divisions and keys are the same for everybody",
            "/imports/template/", "empty forms",
            "/rules/", "a rule is the same for everybody",
            "/ledgers/", "a ledger is a declaration; its rows are tried as lists below",
            "/special-lists/", "a special list is a declaration; its rows are tried as lists below",
            "/recheck-items/rule/", "a rule is everybody's; its findings are tried as lists below");

    private static final Map<String, String> PARTS =
            Map.of("no", "1", "item", "CLINIC", "section", "housing", "code", "V062", "step", "decide");

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
    private static final Map<String, String> ANSWERS = Map.ofEntries(
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
            Map.entry("act", "END"),
            Map.entry("event", "VISIT"),
            Map.entry("note", "note"),
            Map.entry("member", "1"));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    /** Makes the objects here, so that the test runs in the context of all others. */
    @Autowired
    AutowireCapableBeanFactory beans;

    private OneOfEach objects;
    private Map<String, OneOfEach.Known> known = Map.of();

    @BeforeAll
    void make() throws Exception {
        objects = beans.createBean(OneOfEach.class);
        known = new LinkedHashMap<>(objects.make(mvc));
        known.putAll(beans.createBean(SupportObjects.class).make(signedIn));
        known.putAll(beans.createBean(RegionExitObjects.class).make(signedIn));
        RequestPostProcessor county = signedIn.as(Role.COUNTY_OFFICE, OneOfEach.VILLAGE.countyCode());
        beans.createBean(OnePolicy.class)
                .make(OneOfEach.VILLAGE)
                .forEach((path, id) -> known.put(
                        path, new OneOfEach.Known(id, path.substring(0, path.lastIndexOf('/') + 1) + id, county)));
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

    @TestFactory
    Stream<DynamicTest> the_neighbour_is_told_that_there_is_no_such_thing() {
        return AuthzMatrix.rows().stream()
                .filter(row -> row.path().contains("{") && !row.anyone())
                .filter(row -> WITHOUT_AREA.keySet().stream().noneMatch(row.path()::startsWith))
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertThat(call(row))
                                .as("%s as %s", address(row), neighbour(row))
                                .hasStatus(404)));
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

    private MvcTestResult call(Row row) {
        Role role = neighbour(row);
        // A region's neighbour is another region.
        String area = role == Role.REGION_OFFICE
                ? "62"
                : NEIGHBOUR.substring(0, role.level().orElseThrow().digits());
        var request = mvc.method(HttpMethod.valueOf(row.method()))
                .uri(address(row))
                .with(signedIn.as(role, area))
                .with(csrf())
                .param("_submit", UUID.randomUUID().toString());
        ANSWERS.forEach(request::param);
        return request.exchange();
    }

    /** A role that may call the handler at home and has an area. */
    private static Role neighbour(Row row) {
        for (Role role : List.of(Role.COUNTY_OFFICE, Role.TOWNSHIP_REVIEWER, Role.VILLAGE_CADRE, Role.REGION_OFFICE)) {
            if (row.roles().contains(role)) {
                return role;
            }
        }
        throw new AssertionError("nobody with an area may call " + row);
    }

    private String address(Row row) {
        String kind = Set.copyOf(known.keySet()).stream()
                .filter(row.path()::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow(() -> new AssertionError("no object for " + row + "; add one to OneOfEach"));
        String base = kind.substring(0, kind.lastIndexOf('/') + 1);
        String[] parts = row.path().substring(base.length()).split("/");
        parts[0] = known.get(kind).id();
        for (int i = 1; i < parts.length; i++) {
            parts[i] = part(parts[i]);
        }
        return base + String.join("/", parts);
    }

    /** A part of a path below the object, such that the object has it. */
    private static String part(String pattern) {
        if (!pattern.startsWith("{")) {
            return pattern;
        }
        String[] variable = pattern.substring(1, pattern.length() - 1).split(":", 2);
        return variable.length == 2 && variable[1].contains("|")
                ? variable[1].split("\\|")[0]
                : Objects.requireNonNull(PARTS.get(variable[0]), () -> "no value for " + pattern);
    }
}

package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiandang.household.rule.HouseholdBuilder.aHousehold;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jiandang.testing.Cards;
import org.jiandang.testing.HouseholdFixture;
import org.jiandang.web.testing.AuthzMatrix;
import org.jiandang.web.testing.AuthzMatrix.Row;
import org.jiandang.web.testing.SignedIn;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Objects of another county named not by the address but by a field: every handler that takes such a field, sent by people of the neighbouring county
 * with an object of ours in it. The field's object is not there; beside an object of their own neither.
 */
class ForeignParts {

    private static final List<Role> BY = List.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);

    /** What these forms must have besides, to be looked at. */
    private static final Map<String, String> ALSO =
            Map.of("kind", "IDENTIFICATION", "entry", "1", "content", "text", "opinion", "text");

    private final MockMvcTester mvc;
    private final SignedIn signedIn;
    private final HouseholdFixture households;
    private final RequestMappingHandlerMapping handlers;

    @Autowired
    ForeignParts(
            MockMvcTester mvc,
            SignedIn signedIn,
            HouseholdFixture households,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.mvc = mvc;
        this.signedIn = signedIn;
        this.households = households;
        this.handlers = handlers;
    }

    Stream<DynamicTest> tests(KnownObjects objects, RegionCode neighbour) {
        Map<String, String> ours = Map.of(
                "household", objects.all().get("/households/").id(),
                "householdNo", objects.householdNo(),
                "notice", objects.all().get("/notices/").id(),
                "village", OneOfEach.VILLAGE.value(),
                "area", OneOfEach.VILLAGE.value());
        HouseholdId theirs = households.registered(neighbour, Cards.of(aHousehold()));
        Stream<DynamicTest> byParameter = AuthzMatrix.rows().stream()
                .filter(row -> !row.path().contains("{") && !row.anyone())
                .filter(row -> BY.stream().anyMatch(row.roles()::contains))
                .flatMap(row -> fields(row)
                        .filter(ours::containsKey)
                        // a filter of its own kinds, tried as a list
                        .filter(field -> !row.path().equals("/measures"))
                        .map(field -> test(row.method(), row.path(), role(row), neighbour, field, ours.get(field))));
        Stream<DynamicTest> besideTheirs = Stream.of(
                test(
                        "POST",
                        "/households/" + theirs + "/pairings",
                        Role.COUNTY_OFFICE,
                        neighbour,
                        "officer",
                        objects.all().get("/officers/").id()),
                test(
                        "POST",
                        "/households/" + theirs + "/changes/new/merges",
                        Role.TOWNSHIP_REVIEWER,
                        neighbour,
                        "other",
                        objects.householdNo()));
        return Stream.concat(byParameter, besideTheirs);
    }

    private DynamicTest test(
            String method, String path, Role role, RegionCode neighbour, String field, String foreign) {
        return DynamicTest.dynamicTest(method + " " + path + " " + field, () -> {
            String login = signedIn.account(role, Relation.OWN.areaOf(role, neighbour));
            var request = mvc.method(HttpMethod.valueOf(method))
                    .uri(path)
                    .with(signedIn.as(login, role))
                    .with(csrf())
                    .param("_submit", UUID.randomUUID().toString());
            Map<String, String> form = new HashMap<>(NeighbourCountyTest.ANSWERS);
            form.putAll(ALSO);
            form.put(field, foreign);
            form.forEach(request::param);
            assertThat(isNotThere(request.exchange(), login, role))
                    .as("%s %s with %s=%s", method, path, field, foreign)
                    .isTrue();
        });
    }

    /** Not found; or the form again, with what is wrong beside the field; or sent on to a page that is not found. */
    private boolean isNotThere(MvcTestResult answer, String login, Role role) throws UnsupportedEncodingException {
        MockHttpServletResponse response = answer.getResponse();
        return switch (response.getStatus()) {
            case 404 -> true;
            case 200 -> response.getContentAsString(StandardCharsets.UTF_8).contains("error-summary");
            case 302 ->
                mvc.get()
                                .uri(Objects.requireNonNull(response.getRedirectedUrl()))
                                .with(signedIn.as(login, role))
                                .exchange()
                                .getResponse()
                                .getStatus()
                        == 404;
            default -> false;
        };
    }

    private static Role role(Row row) {
        return BY.stream().filter(row.roles()::contains).findFirst().orElseThrow();
    }

    /** The fields of one value that the handler of the row declares. */
    private Stream<String> fields(Row row) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getKey().getPatternValues().contains(row.path())
                        && one.getKey().getMethodsCondition().getMethods().stream()
                                .anyMatch(method -> method.name().equals(row.method())))
                .map(Map.Entry::getValue)
                .flatMap((HandlerMethod handler) -> Arrays.stream(handler.getMethodParameters()))
                .flatMap(parameter -> {
                    parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
                    return parameter.hasParameterAnnotation(RequestParam.class)
                            ? Stream.ofNullable(parameter.getParameterName())
                            : Arrays.stream(
                                            parameter.getParameterType().isRecord()
                                                    ? parameter
                                                            .getParameterType()
                                                            .getRecordComponents()
                                                    : new java.lang.reflect.RecordComponent[0])
                                    .map(component -> component.getName());
                });
    }
}

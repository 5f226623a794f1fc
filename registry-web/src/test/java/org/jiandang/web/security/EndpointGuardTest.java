package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.testing.OwnerSql;
import org.jiandang.testing.SecurityCase;
import org.jiandang.web.testing.AuthzMatrix;
import org.jiandang.web.testing.AuthzMatrix.Row;
import org.jiandang.web.testing.SignedIn;
import org.jiandang.web.testing.WebTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler says who may call it, the matrix says the same, and the running application keeps it. */
@WebTest
class EndpointGuardTest {

    private static final String AREA = "159922";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    FlywayConnectionDetails owner;

    @Test
    void every_handler_says_who_may_call_it() {
        assertThat(ours().filter(handler -> Handlers.expression(handler) == null)
                        .map(HandlerMethod::toString))
                .isEmpty();
    }

    @Test
    void a_handler_that_does_not_say_it_is_noticed() throws NoSuchMethodException {
        Method method = Forgotten.class.getDeclaredMethod("page");
        assertThat(Handlers.expression(new HandlerMethod(new Forgotten(), method)))
                .isNull();
    }

    @Controller
    static class Forgotten {
        @GetMapping("/forgotten")
        String page() {
            return "error";
        }
    }

    @Test
    void the_matrix_has_a_row_for_every_handler_and_no_other() {
        Set<String> rows =
                new TreeSet<>(AuthzMatrix.rows().stream().map(Row::handler).toList());
        assertThat(rows).hasSameSizeAs(AuthzMatrix.rows());
        TreeMap<String, String> handlers = handlers();
        List<String> missing = handlers.keySet().stream()
                .filter(handler -> !rows.contains(handler))
                .map(handlers::get)
                .toList();
        assertThat(missing)
                .as(
                        "rows to add to authz-matrix.csv, once they are what security.md §2 says\n%s",
                        String.join("\n", missing))
                .isEmpty();
        assertThat(handlers.keySet()).as("rows without a handler").containsAll(rows);
    }

    @TestFactory
    Stream<DynamicTest> nobody_calls_what_is_not_his() {
        return AuthzMatrix.rows().stream()
                .flatMap(row -> AuthzMatrix.ROLES.stream()
                        .filter(role -> !row.roles().contains(role))
                        .map(role -> DynamicTest.dynamicTest(row + " refuses " + role, () -> {
                            assertThat(call(row, role)).hasStatus(403);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everybody_reaches_what_is_his() {
        return AuthzMatrix.rows().stream()
                .flatMap(row -> row.roles().stream()
                        .map(role -> DynamicTest.dynamicTest(row + " lets in " + role, () -> {
                            int status = call(row, role).getResponse().getStatus();
                            assertThat(status).isNotEqualTo(403).isLessThan(500);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> before_signing_in_only_the_open_pages_answer() {
        return AuthzMatrix.rows().stream()
                .filter(row -> !row.anyone())
                .map(row -> DynamicTest.dynamicTest(
                        row.toString(),
                        () -> assertThat(mvc.method(HttpMethod.valueOf(row.method()))
                                        .uri(row.samplePath())
                                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                                .hasStatus3xxRedirection()
                                .redirectedUrl()
                                .startsWith("/login")));
    }

    /** Somebody whose session stands open while the account is disabled, or its role ends. */
    @TestFactory
    @SecurityCase("U15")
    Stream<DynamicTest> whose_account_or_role_has_ended_reaches_nothing() {
        String disabled = signedIn.account(Role.COUNTY_OFFICE, AREA, "-off");
        String ended = signedIn.account(Role.COUNTY_OFFICE, AREA, "-over");
        JdbcTemplate sql = OwnerSql.on(owner);
        sql.update("UPDATE reg.account SET state = 'DISABLED' WHERE login = ?", disabled);
        sql.update("UPDATE reg.account_grant SET valid_to = '2011-01-01', ended_by = 'test' WHERE login = ?", ended);
        return AuthzMatrix.rows().stream()
                .filter(row -> !row.anyone())
                .flatMap(row -> Stream.of(disabled, ended)
                        .map(login -> DynamicTest.dynamicTest(
                                row + " " + login,
                                () -> assertThat(mvc.method(HttpMethod.valueOf(row.method()))
                                                .uri(row.samplePath())
                                                .with(signedIn.as(login, Role.COUNTY_OFFICE))
                                                .with(SecurityMockMvcRequestPostProcessors.csrf()))
                                        .hasStatus3xxRedirection()
                                        .redirectedUrl()
                                        .startsWith("/login"))));
    }

    @TestFactory
    Stream<DynamicTest> no_form_is_taken_without_its_token() {
        return AuthzMatrix.rows().stream()
                .filter(row -> row.method().equals("POST") && !row.anyone())
                .map(row -> {
                    Role role = row.roles().iterator().next();
                    return DynamicTest.dynamicTest(
                            row.toString(),
                            () -> assertThat(mvc.post().uri(row.samplePath()).with(signedIn.as(role, prefix(role))))
                                    .hasStatus(403));
                });
    }

    @Test
    void what_no_handler_serves_is_not_there() {
        assertThat(mvc.get().uri("/no/such/page").with(signedIn.as(Role.COUNTY_OFFICE, AREA)))
                .hasStatus(404);
    }

    private MvcTestResult call(Row row, Role role) {
        return mvc.method(HttpMethod.valueOf(row.method()))
                .uri(row.samplePath())
                .with(signedIn.as(role, prefix(role)))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static String prefix(Role role) {
        return role.level()
                .map(level -> "159922104203".substring(0, level.digits()))
                .orElse(AREA);
    }

    private Stream<HandlerMethod> ours() {
        return mappings.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("org.jiandang."));
    }

    private TreeMap<String, String> handlers() {
        TreeMap<String, String> rows = new TreeMap<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.jiandang.")) {
                names(info).forEach(name -> rows.put(name, name.replaceFirst(" ", ",") + cells(handler)));
            }
        });
        return rows;
    }

    private static String cells(HandlerMethod handler) {
        String access = String.valueOf(Handlers.expression(handler));
        return AuthzMatrix.ROLES.stream()
                .map(role -> Access.ANYONE.equals(access)
                        ? ",*"
                        : Access.SIGNED_IN.equals(access) || access.contains("'" + role.name() + "'") ? ",y" : ",-")
                .collect(Collectors.joining());
    }

    private static Stream<String> names(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .map(method -> method + " " + path));
    }
}

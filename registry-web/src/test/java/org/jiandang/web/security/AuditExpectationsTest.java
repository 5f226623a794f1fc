package org.jiandang.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.testing.OwnerSql;
import org.jiandang.web.testing.AuthzMatrix;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler has its place in {@code audit-expectations.csv}; forms reach what records them; refusals are recorded. Pages: {@link ShownAtHome}. */
@WebTest
class AuditExpectationsTest {

    private static final String AREA = "159966104203";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn signedIn;

    @Autowired
    FlywayConnectionDetails connection;

    @Test
    void every_handler_of_the_matrix_has_its_expectation_and_no_other() {
        assertThat(AuditExpectations.all().keySet())
                .as("audit-expectations.csv: one row per handler, with the action it leaves on record, or none and why")
                .containsExactlyInAnyOrderElementsOf(AuthzMatrix.rows().stream()
                        .map(AuthzMatrix.Row::handler)
                        .toList());
    }

    @Test
    void every_form_reaches_the_service_that_records_its_act() {
        RecordedChanges recorded = new RecordedChanges();
        Map<String, Method> handlers = handlers();
        List<String> unrecorded = new ArrayList<>();
        AuditExpectations.all().forEach((handler, action) -> {
            if (handler.startsWith("POST ") && !action.equals("none")) {
                var codes = recorded.of(handlers.get(handler));
                if (!codes.contains(action)) {
                    unrecorded.add(handler + " does not reach " + action + "; it reaches " + codes);
                }
            }
        });
        assertThat(unrecorded).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> who_is_refused_is_on_record() {
        JdbcTemplate owner = OwnerSql.on(connection);
        return AuthzMatrix.rows().stream()
                .filter(row -> !row.anyone() && !row.roles().containsAll(AuthzMatrix.ROLES))
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    Role role = AuthzMatrix.ROLES.stream()
                            .filter(one -> !row.roles().contains(one))
                            .findFirst()
                            .orElseThrow();
                    String area = role.level()
                            .map(level -> AREA.substring(0, level.digits()))
                            .orElse("15");
                    String login = signedIn.account(role, area);
                    mvc.method(HttpMethod.valueOf(row.method()))
                            .uri(row.samplePath())
                            .with(signedIn.as(login, role))
                            .with(csrf())
                            .exchange();
                    assertThat(owner.queryForObject(
                                    "SELECT action || ' ' || outcome || ' ' || object FROM reg.audit_event WHERE account = ? ORDER BY id DESC LIMIT 1",
                                    String.class,
                                    login))
                            .isEqualTo("ACCESS REFUSED " + row.method() + " " + row.samplePath());
                }));
    }

    private Map<String, Method> handlers() {
        Map<String, Method> handlers = new TreeMap<>();
        mappings.getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues()
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handlers.put(method + " " + path, handler.getMethod()))));
        return handlers;
    }
}

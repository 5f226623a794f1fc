package org.jiandang.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiandang.testing.OwnDatabase;
import org.jiandang.web.RegistryApplication;
import org.jiandang.web.security.Access;
import org.jiandang.web.security.Handlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever fails inside, the page says that it failed and under which number it stands in the log, and nothing of the inside (C45). */
@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "demo=none",
            "server.address=127.0.0.1",
            "registry.proxy=none",
            "registry.cookies.secure=false",
            "registry.password.rotation-days=0",
            "registry.upload.grace=3s"
        })
@OwnDatabase("browser")
@Import({MovableTime.class, CodeGiven.class})
class FailurePageTest {

    private static final String INSIDE = "SELECT geheim FROM reg.household WHERE id_no = '159902'";
    private static final Pattern NUMBER = Pattern.compile("问题编号：([0-9a-f]{8})");
    private static final String PATH = "/failure-of-a-test/{kind}";

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Handlers handlers;

    private final RequestMappingInfo.Builder there = RequestMappingInfo.paths(PATH);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private RequestMappingInfo info;

    /** Every class of exception and how it is answered. */
    private static final Map<String, Thrown> KINDS = new LinkedHashMap<>();

    private record Thrown(int status, Throwable failure) {}

    static {
        SQLException below = new SQLException(INSIDE, "42P01");
        KINDS.put("runtime", new Thrown(500, new IllegalStateException(INSIDE)));
        KINDS.put("null", new Thrown(500, new NullPointerException(INSIDE)));
        KINDS.put("checked", new Thrown(500, new Exception(INSIDE)));
        KINDS.put("io", new Thrown(500, new IOException(INSIDE)));
        KINDS.put("grammar", new Thrown(500, new BadSqlGrammarException("reading", INSIDE, below)));
        KINDS.put("integrity", new Thrown(500, new DataIntegrityViolationException(INSIDE, below)));
        KINDS.put("error", new Thrown(500, new AssertionError(INSIDE)));
        KINDS.put("stack", new Thrown(500, new StackOverflowError(INSIDE)));
        KINDS.put("nested", new Thrown(500, new RuntimeException(INSIDE, new IllegalStateException(below))));
        KINDS.put("lock", new Thrown(503, new CannotAcquireLockException(INSIDE, below)));
        KINDS.put("stale", new Thrown(409, new OptimisticLockingFailureException(INSIDE)));
        KINDS.put("code", new Thrown(400, new IllegalArgumentException(INSIDE)));
    }

    /** Fails as it is asked to. */
    static final class Failing {

        @PreAuthorize(Access.ANYONE)
        public String fail(@PathVariable("kind") String kind) throws Throwable {
            throw KINDS.get(kind).failure();
        }
    }

    @BeforeEach
    void aHandlerThatFails() throws NoSuchMethodException {
        info = there.options(mappings.getBuilderConfiguration()).build();
        mappings.registerMapping(info, new Failing(), Failing.class.getMethod("fail", String.class));
        ReflectionTestUtils.setField(handlers, "guarded", null);
        log.start();
        ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(log);
    }

    @AfterEach
    void asItWas() {
        ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(log);
        mappings.unregisterMapping(info);
        ReflectionTestUtils.setField(handlers, "guarded", null);
    }

    @Test
    void no_page_of_a_failure_shows_a_stack_a_statement_or_a_class_and_its_number_stands_in_the_log() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (Map.Entry<String, Thrown> kind : KINDS.entrySet()) {
            log.list.clear();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + port + PATH.replace("{kind}", kind.getKey())))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            String as = kind.getKey();
            assertThat(answer.statusCode()).as(as).isEqualTo(kind.getValue().status());
            assertThat(answer.body())
                    .as(as)
                    .doesNotContain(
                            "geheim", "SELECT", "42P01", "159902", "Exception", "Error<", "java.", "org.jiandang")
                    .doesNotContain("springframework", "hibernate", "postgresql", "\tat ", "Whitelabel", "fail(");
            Matcher number = NUMBER.matcher(answer.body());
            assertThat(number.find())
                    .as("%s has a number: %s", as, answer.body())
                    .isTrue();
            if (kind.getValue().status() != 409) {
                assertThat(log.list)
                        .as("%s is found in the log by its number", as)
                        .anyMatch(line -> line.getFormattedMessage().contains(number.group(1))
                                || number.group(1)
                                        .equals(line.getMDCPropertyMap().get("request")));
            }
        }
    }
}

package org.jiandang.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jiandang.testing.OwnerSql;
import org.jiandang.web.page.FlashMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Looks over every form that any test of pages sends (C35): what tells its sender that something was done stands on record as done, under the number of
 * the very request. A test whose form says so and left nothing fails. {@code audit-expectations.csv} names the forms that need leave nothing.
 */
public class RecordedActs implements HandlerInterceptor, WebMvcConfigurer {

    private static final String RECORDED =
            "SELECT EXISTS (SELECT FROM reg.audit_event WHERE request_id = ? AND outcome = 'DONE')";

    private final Map<String, String> expected = AuditExpectations.all();
    private final JdbcTemplate owner;

    RecordedActs(FlywayConnectionDetails connection) {
        this.owner = OwnerSql.on(connection);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        String form = request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (saysDone(request)
                && !expected.getOrDefault(form, "none").equals("none")
                && !Boolean.TRUE.equals(owner.queryForObject(RECORDED, Boolean.class, MDC.get("request")))) {
            throw new AssertionError(request.getMethod() + " " + request.getRequestURI()
                    + " says it was done and left no " + expected.get(form));
        }
    }

    private static boolean saysDone(HttpServletRequest request) {
        return RequestContextUtils.getOutputFlashMap(request).get("flash") instanceof FlashMessage said
                && said.kind().equals("done");
    }
}

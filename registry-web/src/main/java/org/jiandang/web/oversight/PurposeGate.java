package org.jiandang.web.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.audit.ReadingPurposes;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UrlPathHelper;

/**
 * Before any page of a household opens, those who read from above say what for. It stands at the addresses, so that no page of a household, written
 * later, can forget it.
 */
@Component
class PurposeGate implements HandlerInterceptor {

    private static final String PAGES = "/households/{id";

    private final ReadingPurposes purposes;

    PurposeGate(ReadingPurposes purposes) {
        this.purposes = purposes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null
                || !pattern.toString().startsWith(PAGES)
                || pattern.toString().endsWith(PurposeController.PATH)
                || Acting.current().isEmpty()) {
            return true;
        }
        String household = household(request);
        if (!purposes.isMissing(household)) {
            return true;
        }
        String to = request.getMethod().equals("GET")
                ? UrlPathHelper.defaultInstance
                        .getPathWithinApplication(request)
                        .substring(("/households/" + household).length())
                : "";
        response.sendRedirect(request.getContextPath() + "/households/" + household + PurposeController.PATH
                + (to.isEmpty() ? "" : "?to=" + to));
        return false;
    }

    private static String household(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(((Map<?, ?>) variables).get("id"));
    }
}

package org.jiandang.web.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.audit.ReadingPurposes;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.UrlPathHelper;

/**
 * Before any page of a household opens, or a list of people in special care, those who read from above say what for. It stands at the addresses, so that no page of a household, written
 * later, can forget it.
 */
@Component
class PurposeGate implements HandlerInterceptor {

    /** The list that shows people, and more of them than their names, outside any case. */
    static final String LIST = "/care/list";

    private static final String PAGES = "/households/{id";

    private final ReadingPurposes purposes;

    PurposeGate(ReadingPurposes purposes) {
        this.purposes = purposes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null || Acting.current().isEmpty()) {
            return true;
        }
        if (pattern.equals(LIST)) {
            return opens(ReadingPurposes.CARE_LISTS, LIST, request, response);
        }
        if (!pattern.toString().startsWith(PAGES) || pattern.toString().endsWith(PurposeController.PATH)) {
            return true;
        }
        String household = household(request);
        return opens(household, "/households/" + household, request, response);
    }

    private boolean opens(String about, String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!purposes.isMissing(about)) {
            return true;
        }
        String to = request.getMethod().equals("GET")
                ? AskedPage.within(
                        UrlPathHelper.defaultInstance
                                .getPathWithinApplication(request)
                                .substring(address.length()),
                        request.getQueryString())
                : "";
        response.sendRedirect(request.getContextPath()
                + address
                + PurposeController.PATH
                + (to.isEmpty() ? "" : "?to=" + UriUtils.encodeQueryParam(to, StandardCharsets.UTF_8)));
        return false;
    }

    private static String household(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(((Map<?, ?>) variables).get("id"));
    }
}

package org.jiandang.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.jiandang.web.security.denial.Denials;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads every field of a form and of an address at once, so that what is no text is refused (400) before anything is looked at. Forms with files
 * are read by their handlers. The page that says so asks for no field: the same bytes would refuse that page too.
 */
final class TextFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TextFilter.class);

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Fieldless(request), response);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new Fieldless(request), response);
        } else if (isReadByItsHandler(request) || isText(request)) {
            chain.doFilter(request, response);
        } else {
            Denials.because(request, "NO_TEXT");
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isReadByItsHandler(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isText(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (RequestRejectedException noText) {
            // nor does the log show what somebody sent
            LOG.warn("request {}: a field is no text", request.getAttribute(TrailFilter.REQUEST));
            return false;
        }
    }

    /** A request of which only the address and the attributes are asked. */
    private static final class Fieldless extends HttpServletRequestWrapper {

        Fieldless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}

package org.jiandang.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jiandang.web.security.denial.Denials;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before everything but the session, which says who is refused: pages are read and forms are sent, and nothing says that it meant another method. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
final class MethodFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    private final Denials denials;

    MethodFilter(Denials denials) {
        this.denials = denials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (METHODS.contains(request.getMethod())
                && OVERRIDES.stream().allMatch(name -> request.getHeader(name) == null)) {
            chain.doFilter(request, response);
            return;
        }
        denials.recordOutside(request, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "METHOD");
        response.setHeader("Allow", "GET, HEAD, POST");
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}

package org.jiandang.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jiandang.account.secret.PasswordRule;
import org.springframework.web.filter.OncePerRequestFilter;

/** A password longer than any may be is refused before a hash is reckoned from it; it is never cut. */
final class LongPasswordFilter extends OncePerRequestFilter {

    private static final List<String> FIELDS = List.of("password", "old", "again", "witnessPassword");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("POST".equals(request.getMethod())
                && FIELDS.stream()
                        .flatMap(field -> Stream.ofNullable(request.getParameterValues(field)))
                        .flatMap(Stream::of)
                        .anyMatch(value -> value.codePointCount(0, value.length()) > PasswordRule.LONGEST)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}

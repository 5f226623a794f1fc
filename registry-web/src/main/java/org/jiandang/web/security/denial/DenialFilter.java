package org.jiandang.web.security.denial;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at the answer of every request that somebody who is signed in has sent: where it refuses, there is an event. */
final class DenialFilter extends OncePerRequestFilter {

    /** What our answers refuse with. 401 asks to sign in. */
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 405, 409, 413, 415, 422, 429);

    private final Denials denials;

    DenialFilter(Denials denials) {
        this.denials = denials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RequestRejectedException noText) {
            Denials.because(request, "NO_TEXT");
            record(request, HttpServletResponse.SC_BAD_REQUEST);
            throw noText;
        }
        if (REFUSALS.contains(response.getStatus())) {
            record(request, response.getStatus());
        }
    }

    private void record(HttpServletRequest request, int status) {
        denials.record(request, status, SecurityContextHolder.getContext().getAuthentication());
    }
}

package org.jiandang.web.security.factor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.web.security.Factors;
import org.jiandang.web.security.Handlers;
import org.jiandang.web.security.SignedIn;
import org.jiandang.web.security.StepUp;
import org.springframework.beans.BeanUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before a delicate act ({@link StepUp}) the factor is asked for again when it is older than five minutes, and before any when the session is used from
 * another address or browser than before; the form is kept meanwhile.
 */
final class StepUpFilter extends OncePerRequestFilter {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Set<String> ALWAYS_OPEN = Set.of("/step-up", "/language", "/logout", "/error");

    private final Handlers handlers;
    private final KeptForms kept;
    private final Audit audit;
    private final Clock clock;

    StepUpFilter(Handlers handlers, KeptForms kept, Audit audit, Clock clock) {
        this.handlers = handlers;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn signedIn)
                || !mustConfirm(request, authentication, signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        String where = request.getContextPath()
                + kept.keep(request, signedIn.login())
                        .map(key -> "/step-up?form=" + key)
                        .orElse("/step-up?files")
                + (Place.isAnother(request) ? "&place" : "");
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", where);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(where);
        }
    }

    /** Before a delicate act, and before anything in a session that is used from another place than before. */
    private boolean mustConfirm(HttpServletRequest request, Authentication authentication, SignedIn signedIn) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!ALWAYS_OPEN.contains(path) && Place.isAnother(request)) {
            audit.record(AuditEvent.refused("SESSION_ELSEWHERE", "account:" + signedIn.login(), null));
            return true;
        }
        return asks(request) && !isFresh(authentication);
    }

    private boolean asks(HttpServletRequest request) {
        return handlers.stepUp(request)
                .filter(one -> BeanUtils.instantiateClass(one.when()).test(request))
                .isPresent();
    }

    /** The code where there is one, otherwise the password. A time to come, of a clock that was put back, is not fresh. */
    private boolean isFresh(Authentication authentication) {
        Instant now = clock.instant();
        return Factors.given(authentication, Factors.CODE)
                .or(() -> Factors.given(authentication, Factors.PASSWORD))
                .filter(given -> !now.isAfter(given.plus(FRESH)))
                .filter(given -> !given.isAfter(now.plus(Factors.SKEW)))
                .isPresent();
    }
}

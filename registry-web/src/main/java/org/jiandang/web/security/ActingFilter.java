package org.jiandang.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.factor.Standing;
import org.jiandang.account.factor.Standings;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the signed-in person act for the whole request. Rights are read afresh: an account that was disabled or given another role loses its
 * session with the next click, and every session ends after a working day.
 */
final class ActingFilter extends OncePerRequestFilter {

    private static final Duration LONGEST = Duration.ofHours(8);
    /** What remains while an old password waits to be changed. */
    private static final Set<String> STILL_OPEN = Set.of(
            "/account", "/account/password", "/account/second-factor", "/step-up", "/language", "/logout", "/error");

    private final Standings standings;
    private final SignInRules rules;
    private final Refused refused;
    private final Clock clock;

    ActingFilter(Standings standings, SignInRules rules, Refused refused, Clock clock) {
        this.standings = standings;
        this.rules = rules;
        this.refused = refused;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Standing> standing = standings.of(signedIn.login());
        Instant now = clock.instant();
        // a session that has not begun yet: the clock was put back, and nobody knows how old it is
        boolean early = signedIn.since().isAfter(now.plus(Factors.SKEW));
        boolean tired = early || now.isAfter(signedIn.since().plus(LONGEST));
        if (tired
                || standing.filter(found -> isStill(signedIn, authentication, found))
                        .isEmpty()) {
            end(request);
            response.sendRedirect(request.getContextPath() + "/login?ended");
            return;
        }
        Optional.ofNullable(request.getSession(false))
                .ifPresent(session -> MDC.put("session", TrailFilter.hash(session.getId())));
        if (!rules.mayWorkFrom(signedIn.role(), request.getRemoteAddr())) {
            if (request.getDispatcherType() == DispatcherType.REQUEST) {
                Acting.as(standing.get().actor(), () -> refused.elsewhere(request));
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
        } else if (rules.isPasswordOld(standing.get(), now) && !STILL_OPEN.contains(path(request))) {
            response.sendRedirect(request.getContextPath() + "/account?old");
            return;
        }
        act(standing.get().actor(), request, response, chain);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** The same role, and both factors where two are asked for: also of a session that is older than the second. */
    private boolean isStill(SignedIn signedIn, Authentication authentication, Standing standing) {
        return standing.actor().role() == signedIn.role()
                && (!rules.asksTwo(standing)
                        || Factors.given(authentication, Factors.CODE).isPresent());
    }

    private static void act(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(actor, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                } catch (ServletException failure) {
                    throw new Carried(failure);
                }
            });
        } catch (UncheckedIOException carried) {
            throw carried.getCause();
        } catch (Carried carried) {
            throw carried.failure;
        }
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Takes a checked exception through {@link Acting}. */
    private static final class Carried extends RuntimeException {

        private final transient ServletException failure;

        Carried(ServletException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}

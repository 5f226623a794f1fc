package org.jiandang.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jiandang.account.AccountService;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
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

    private final AccountService accounts;
    private final Clock clock;

    ActingFilter(AccountService accounts, Clock clock) {
        this.accounts = accounts;
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
        Optional<Actor> actor = accounts.actor(signedIn.login());
        boolean tired = clock.instant().isAfter(signedIn.since().plus(LONGEST));
        if (actor.isEmpty() || actor.get().role() != signedIn.role() || tired) {
            end(request);
            response.sendRedirect(request.getContextPath() + "/login?ended");
            return;
        }
        Optional.ofNullable(request.getSession(false))
                .ifPresent(session -> MDC.put("session", TrailFilter.hash(session.getId())));
        act(actor.get(), request, response, chain);
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

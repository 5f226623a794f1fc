package org.jiandang.web.security.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.NotSignedIn;
import org.jiandang.account.SignIn;
import org.jiandang.account.factor.SecondFactors;
import org.jiandang.account.factor.Witness;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.web.security.Factors;
import org.jiandang.web.security.PasswordGiven;
import org.jiandang.web.security.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The step after the password: takes the code, or puts a new second factor into use, and only then is somebody signed in. Spring Security merges the
 * factors of different users (its issue 18112), so the form says whose code it holds, and a session of another log-in is destroyed.
 */
public final class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

    private static final String CODE = "/login/code";
    private static final String SET_UP = "/login/set-up";
    private static final String WRONG = "wrongCodes";
    private static final int CODES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SecondFactors factors;
    private final ShownSeeds seeds;
    private final SignIn signIn;
    private final Audit audit;
    private final Clock clock;

    SecondStepFilter(SecondFactors factors, ShownSeeds seeds, SignIn signIn, Audit audit, Clock clock) {
        super(new OrRequestMatcher(matcher(CODE), matcher(SET_UP)));
        this.factors = factors;
        this.seeds = seeds;
        this.signIn = signIn;
        this.audit = audit;
        this.clock = clock;
        setAuthenticationManager(authentication -> authentication);
        setAuthenticationFailureHandler(this::refused);
    }

    /** Why the step was not taken, with the page to go to. */
    private static final class NotTaken extends AuthenticationException {

        private final String where;
        private final boolean counts;
        private final boolean ends;

        NotTaken(String where, boolean counts, boolean ends) {
            super(where);
            this.where = where;
            this.counts = counts;
            this.ends = ends;
        }
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Authentication password = SecurityContextHolder.getContext().getAuthentication();
        Instant now = clock.instant();
        if (password == null
                || !(password.getPrincipal() instanceof PasswordGiven given)
                || now.isAfter(given.since().plus(PATIENCE))) {
            throw new NotTaken("/login?ended", false, true);
        }
        String named = Objects.requireNonNullElse(request.getParameter("login"), "");
        if (!given.login().equals(named)) {
            audit.record(AuditEvent.refused("FACTOR_MISMATCH", "account:" + given.login(), null));
            throw new NotTaken("/login?ended", false, true);
        }
        try {
            if (given.enrolled()) {
                take(given, request);
            } else {
                setUp(given, request);
            }
            signIn.complete(given.login(), given.attempt());
        } catch (NotSignedIn over) {
            throw new NotTaken("/login?ended", false, true);
        }
        return Factors.full(
                new SignedIn(given.login(), given.role(), now),
                Factors.factor(Factors.PASSWORD, given.since()),
                Factors.factor(Factors.CODE, now));
    }

    private void take(PasswordGiven given, HttpServletRequest request) {
        if (!factors.accept(given.login(), text(request, "code"), request.getRemoteAddr(), "SECOND_FACTOR")) {
            throw new NotTaken(CODE + "?wrong", true, false);
        }
    }

    private void setUp(PasswordGiven given, HttpServletRequest request) {
        Witness witness = new Witness(
                text(request, "witnessLogin"), text(request, "witnessPassword"), text(request, "witnessCode"));
        try {
            seeds.confirm(request, given.login(), text(request, "code"), witness);
        } catch (AccountRefused refused) {
            boolean counts = refused.reason() == AccountRefused.Reason.FACTOR_CODE_WRONG
                    || refused.reason() == AccountRefused.Reason.WITNESS_WRONG;
            throw new NotTaken(SET_UP + "?why=" + refused.reason(), counts, false);
        }
    }

    /** Five wrong codes, and the way in begins again with the password. */
    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        NotTaken taken = why instanceof NotTaken known ? known : new NotTaken("/login?ended", false, true);
        HttpSession session = request.getSession(false);
        String where = taken.where;
        if (session != null && taken.counts) {
            int wrong = session.getAttribute(WRONG) instanceof Integer before ? before + 1 : 1;
            session.setAttribute(WRONG, wrong);
            if (wrong >= CODES) {
                session.invalidate();
                where = "/login?codes";
            }
        } else if (session != null && taken.ends) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + where);
    }

    /** A new way in counts anew. */
    public static void begin(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(WRONG);
            ShownSeeds.forget(session);
        }
    }

    private static String text(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "").strip();
    }

    private static PathPatternRequestMatcher matcher(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }
}

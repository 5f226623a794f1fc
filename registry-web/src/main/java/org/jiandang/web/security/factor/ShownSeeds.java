package org.jiandang.web.security.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.AccountRefused.Reason;
import org.jiandang.account.factor.Enrolment;
import org.jiandang.account.factor.Enrolments;
import org.jiandang.account.factor.Witness;
import org.jiandang.web.security.PasswordGiven;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * The seed that a session was shown to set up a second factor: sealed, its own, and good for ten minutes. Another session that knows the same password
 * is shown another one.
 */
@Component
class ShownSeeds {

    private static final String ATTRIBUTE = ShownSeeds.class.getName();
    private static final Duration GOOD = Duration.ofMinutes(10);

    private final Enrolments enrolments;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Clock clock;

    ShownSeeds(Enrolments enrolments, FindByIndexNameSessionRepository<? extends Session> sessions, Clock clock) {
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.clock = clock;
    }

    private record Shown(String login, byte[] sealed, Instant made) implements Serializable {}

    /** What the page shows: a new seed, or the session's own while it is good, so that a mistyped code asks for no new picture. */
    Enrolment show(HttpServletRequest request, String login) {
        byte[] sealed = sealed(request, login).orElseGet(() -> {
            byte[] made = enrolments.begin(login);
            request.getSession().setAttribute(ATTRIBUTE, new Shown(login, made, clock.instant()));
            return made;
        });
        return enrolments.shown(login, sealed);
    }

    /** The sealed seed that this session was shown for the account within the last ten minutes. */
    Optional<byte[]> sealed(HttpServletRequest request, String login) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof Shown shown
                        && shown.login().equals(login)
                        && clock.instant().isBefore(shown.made().plus(GOOD))
                ? Optional.of(shown.sealed())
                : Optional.empty();
    }

    /** Puts the seed of this session into use as the account's only one; refuses as {@link Enrolments#confirm} does. */
    void confirm(HttpServletRequest request, String login, String code, Witness witness) {
        byte[] sealed = sealed(request, login).orElseThrow(() -> new AccountRefused(Reason.FACTOR_CODE_WRONG));
        enrolments.confirm(login, sealed, code, witness, request.getRemoteAddr());
        confirmed(request, login);
    }

    /** The seed is in use: it is shown no more, and whoever else has given the account's password begins again. */
    void confirmed(HttpServletRequest request, String login) {
        HttpSession own = request.getSession();
        own.removeAttribute(ATTRIBUTE);
        sessions.findByPrincipalName(PasswordGiven.nameOf(login)).keySet().stream()
                .filter(one -> !one.equals(own.getId()))
                .forEach(sessions::deleteById);
    }

    /** A new way in is shown a new one. */
    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}

package org.jiandang.web.security.denial;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.factor.Standing;
import org.jiandang.account.factor.Standings;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.web.security.Handlers;
import org.jiandang.web.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Records that somebody who is signed in was refused, once for each request, and of a flood only so many. */
@Component
public class Denials {

    private static final String NOTED = Denials.class.getName() + ".noted";
    private static final String REASON = Denials.class.getName() + ".reason";
    private static final Set<Integer> ACCESS = Set.of(403, 404, 429);
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final Handlers handlers;
    private final Standings standings;
    private final DenialMeter meter;
    private final Audit audit;
    private final Alarms alarms;

    Denials(Handlers handlers, Standings standings, DenialMeter meter, Audit audit, Alarms alarms) {
        this.alarms = alarms;
        this.handlers = handlers;
        this.standings = standings;
        this.meter = meter;
        this.audit = audit;
    }

    /** The filter that looks at every answer of the pages. */
    public Filter filter() {
        return new DenialFilter(this);
    }

    /** Says that the refusal of the request stands in the record already. */
    public static void isNoted(HttpServletRequest request) {
        request.setAttribute(NOTED, true);
    }

    /** Says why the request is refused, as a code of ours. */
    public static void because(HttpServletRequest request, String code) {
        request.setAttribute(REASON, code);
    }

    /** Records a refusal with its status to whoever is signed in by the authentication; to nobody else. */
    void record(HttpServletRequest request, int status, @Nullable Authentication authentication) {
        if (request.getAttribute(NOTED) == null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn) {
            isNoted(request);
            Optional<Actor> actor = standings.of(signedIn.login()).map(Standing::actor);
            actor.ifPresent(known -> Acting.as(known, () -> record(request, status, known)));
        }
    }

    private void record(HttpServletRequest request, int status, Actor actor) {
        Object code = request.getAttribute(REASON);
        // what a rule of the registry keeps from somebody is kept with the key that was asked for, and counted by
        // itself
        boolean kept = ACCESS.contains(status) && code != null;
        switch (meter.of(kept ? actor.account() + " ACCESS" : actor.account())) {
            case RECORDED -> {
                if (kept) {
                    audit.record(AuditEvent.refused(
                            "ACCESS", request.getMethod() + " " + request.getRequestURI(), String.valueOf(code)));
                } else {
                    write(request, code == null ? String.valueOf(status) : status + " " + code);
                }
            }
            case LAST -> {
                write(request, "MANY");
                if (kept) {
                    alarms.raise(Alarms.Kind.MASS_READING, "REFUSED", "limit=" + DenialMeter.MOST);
                }
            }
            case DROPPED -> {}
            default -> throw new IllegalStateException();
        }
    }

    private void write(HttpServletRequest request, String reason) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "?";
        audit.record(AuditEvent.refused("REFUSED", method + " " + handler(request), reason));
    }

    /** The path of the handler as it is declared; a path that cannot be read has none. */
    private String handler(HttpServletRequest request) {
        try {
            return handlers.pattern(request).orElse("?");
        } catch (IllegalArgumentException unreadable) {
            return "?";
        }
    }

    /** The same for a request that never came to the filters that read the session: who it is stands in the session. */
    public void recordOutside(HttpServletRequest request, int status, String code) {
        HttpSession session = request.getSession(false);
        Object context = session == null
                ? null
                : session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (context instanceof SecurityContext known) {
            because(request, code);
            MDC.put("request", UUID.randomUUID().toString().substring(0, 8));
            MDC.put("address", request.getRemoteAddr());
            try {
                record(request, status, known.getAuthentication());
            } finally {
                MDC.remove("request");
                MDC.remove("address");
            }
        }
    }
}

package org.jiandang.web.security.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import org.jiandang.web.security.Factors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Notes in the open session that a factor was given just now; the session gets a new id. */
@Component
class SessionFactors {

    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    SessionFactors(Clock clock) {
        this.clock = clock;
    }

    void given(String factor, HttpServletRequest request, HttpServletResponse response) {
        Authentication before =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Factors.renewed(before, factor, clock.instant()));
        SecurityContextHolder.setContext(context);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        sessions.saveContext(context, request, response);
    }
}

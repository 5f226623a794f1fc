package org.jiandang.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.web.security.denial.Denials;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What happens to a request that may not go on: to the sign-in page, or to a page that says no. Both leave a record where somebody acts. */
@Component
class Refused implements AccessDeniedHandler, AuthenticationEntryPoint {

    private static final String SIGN_IN = "/login";
    private static final String REPORT = "/report";

    private final Handlers handlers;
    private final Audit audit;
    private final Denials denials;

    Refused(Handlers handlers, Audit audit, Denials denials) {
        this.handlers = handlers;
        this.audit = audit;
        this.denials = denials;
    }

    /** What looks at every answer and records refusals that nobody else has. */
    Filter watch() {
        return denials.filter();
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && !isSignedIn()) {
            // the session ended while the form stood open; whoever needs no log-in begins with a fresh form
            if (Access.ANYONE.equals(handlers.access(request))
                    && request.getRequestURI().startsWith(reports(request))) {
                response.sendRedirect(reports(request) + "?ended=true");
            } else {
                toSignIn(request, response, "?ended");
            }
            return;
        }
        Authentication half = SecurityContextHolder.getContext().getAuthentication();
        if (half != null && half.getPrincipal() instanceof PasswordGiven given) {
            to(request, response, given.next());
            return;
        }
        boolean known = handlers.access(request) != null;
        if (Acting.current().isPresent() && known) {
            audit.record(AuditEvent.refused("ACCESS", request.getMethod() + " " + request.getRequestURI(), null));
            Denials.isNoted(request);
        }
        int otherwise = handlers.answersOtherwise(request)
                ? HttpServletResponse.SC_METHOD_NOT_ALLOWED
                : HttpServletResponse.SC_NOT_FOUND;
        response.sendError(known ? HttpServletResponse.SC_FORBIDDEN : otherwise);
    }

    /** Notes that an administrator was turned away for the address he came from. */
    void elsewhere(HttpServletRequest request) {
        audit.record(AuditEvent.refused("ACCESS", request.getMethod() + " " + request.getRequestURI(), "ADDRESS"));
        Denials.isNoted(request);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        toSignIn(request, response, "");
    }

    private static String reports(HttpServletRequest request) {
        return request.getContextPath() + REPORT;
    }

    private static boolean isSignedIn() {
        return login().isPresent();
    }

    /** The log-in of whoever is signed in. */
    static Optional<String> login() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.login())
                : Optional.empty();
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException {
        to(request, response, SIGN_IN + why);
    }

    private static void to(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        String where = request.getContextPath() + page;
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", where);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(where);
        }
    }
}

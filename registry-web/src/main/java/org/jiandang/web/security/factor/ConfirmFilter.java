package org.jiandang.web.security.factor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jiandang.account.SignIn;
import org.jiandang.account.factor.SecondFactors;
import org.jiandang.account.factor.Standings;
import org.jiandang.web.security.Factors;
import org.jiandang.web.security.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the confirmation of {@code /step-up}, and then lets the form that was kept go on in its place, through everything that stands before its
 * handler: roles are asked for again, and a form that was sent before is not carried out twice.
 */
final class ConfirmFilter extends OncePerRequestFilter {

    private static final String PAGE = "/step-up";
    private static final String WRONG = "wrongConfirmations";
    private static final int TRIES = 5;

    private final PathPatternRequestMatcher here =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PAGE);
    private final Parts parts;
    private final KeptForms kept;

    ConfirmFilter(Parts parts, KeptForms kept) {
        this.parts = parts;
        this.kept = kept;
    }

    /**
     * What checks a confirmation and notes it.
     *
     * @param factors checks codes
     * @param signIn checks passwords
     * @param standings which of the two an account has
     * @param session where it is noted
     * @param clicks which confirmations have been carried out
     */
    @Component
    record Parts(
            SecondFactors factors, SignIn signIn, Standings standings, SessionFactors session, SecondClicks clicks) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!here.matches(request)
                || authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        String login = signedIn.login();
        String key = text(request, "form");
        Optional<String> led = parts.clicks().claim(login, key);
        if (led.isPresent()) {
            // the first click has given the session another name, which the browser has perhaps not taken
            request.changeSessionId();
            response.sendRedirect(led.get());
            return;
        }
        try {
            confirm(request, response, chain, login, key);
        } finally {
            parts.clicks().ended(login, key, response);
        }
    }

    private void confirm(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String login, String key)
            throws ServletException, IOException {
        boolean two = parts.standings().of(login).orElseThrow().hasSecondFactor();
        boolean right = two
                ? parts.factors().accept(login, text(request, "code"), request.getRemoteAddr(), "STEP_UP")
                : parts.signIn()
                        .confirm(login, text(request, "password"), request.getRemoteAddr())
                        .isPresent();
        if (!right) {
            again(request, response, key);
            return;
        }
        request.getSession().removeAttribute(WRONG);
        Place.note(request);
        parts.session().given(two ? Factors.CODE : Factors.PASSWORD, request, response);
        Optional<KeptForm> form = kept.take(request.getSession(), login, key);
        if (form.isEmpty()) {
            response.sendRedirect(request.getContextPath() + PAGE + "?done");
        } else if ("POST".equals(form.get().method())) {
            chain.doFilter(new KeptRequest(request, form.get()), response);
        } else {
            response.sendRedirect(form.get().address());
        }
    }

    /** Five wrong ones end the session. */
    private static void again(HttpServletRequest request, HttpServletResponse response, String key) throws IOException {
        HttpSession open = request.getSession();
        int wrong = open.getAttribute(WRONG) instanceof Integer before ? before + 1 : 1;
        open.setAttribute(WRONG, wrong);
        if (wrong >= TRIES) {
            open.invalidate();
            response.sendRedirect(request.getContextPath() + "/login?codes");
        } else {
            String form = key.matches("[0-9a-f-]{36}") ? "&form=" + key : "";
            response.sendRedirect(request.getContextPath() + PAGE + "?wrong" + form);
        }
    }

    private static String text(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}

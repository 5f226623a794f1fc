package org.jiandang.web.submit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.submission.FormUnderWay;
import org.jiandang.submission.Submission;
import org.jiandang.submission.Submissions;
import org.jiandang.submission.Submissions.Claim;
import org.jiandang.web.page.SamePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A POST that carries {@code _submit} is carried out once. Its key is bound to account, handler, path and contents. A form that is shown again
 * with errors was not carried out and gives its key back; one that led to another page keeps it, and a second submit leads to the same page.
 */
@Component
public class SubmitInterceptor implements HandlerInterceptor {

    private static final String FIELD = "_submit";
    private static final String CLAIMED = SubmitInterceptor.class.getName();
    private static final int WAITS = 50;
    private static final int WAITS_FOR_ANSWER = 10;
    private static final String REDIRECT = "redirect:";
    private static final long WAIT_MILLIS = 200;

    private final Submissions submissions;

    SubmitInterceptor(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, InterruptedException {
        Optional<Submission> form = form(request);
        if (form.isEmpty()) {
            return true;
        }
        Claim claim = settled(form.get());
        if (claim instanceof Claim.First) {
            request.setAttribute(CLAIMED, form.get());
            FormUnderWay.begin(form.get());
            return true;
        }
        if (claim instanceof Claim.Repeated || claim instanceof Claim.CarriedOut) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    HttpHeaders.LOCATION,
                    claim instanceof Claim.Repeated repeated ? repeated.location() : pageOfForm(request));
            return false;
        }
        throw claim instanceof Claim.Stolen ? SubmitRefused.stolen() : SubmitRefused.running();
    }

    /** The browser shows the answer of the second click, so it waits for the first one's. */
    private Claim settled(Submission form) throws InterruptedException {
        Claim claim = submissions.claim(form);
        for (int i = 0;
                i < WAITS && claim instanceof Claim.Running
                        || i < WAITS_FOR_ANSWER && claim instanceof Claim.CarriedOut;
                i++) {
            Thread.sleep(WAIT_MILLIS);
            claim = submissions.claim(form);
        }
        return claim;
    }

    /** Where the answer leads is kept before the answer is sent: whoever is cut off waiting for it is led there by the next submit. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        String view = answer == null ? null : answer.getViewName();
        if (view != null && view.startsWith(REDIRECT) && request.getAttribute(CLAIMED) instanceof Submission form) {
            FormUnderWay.end();
            submissions.done(form, view.substring(REDIRECT.length()));
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!(request.getAttribute(CLAIMED) instanceof Submission form)) {
            return;
        }
        FormUnderWay.end();
        request.removeAttribute(CLAIMED);
        String location = response.getHeader(HttpHeaders.LOCATION);
        if (failure == null
                && location != null
                && HttpStatus.valueOf(response.getStatus()).is3xxRedirection()) {
            submissions.done(form, location);
        } else {
            submissions.release(form);
        }
    }

    /** The page on which the form stood: it shows what became of the object. */
    private static String pageOfForm(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        try {
            URI page = URI.create(from == null ? "/" : from);
            String path = String.valueOf(page.getRawPath());
            return SamePage.path(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }

    private static Optional<Submission> form(HttpServletRequest request) {
        String key = request.getParameter(FIELD);
        Optional<Actor> actor = Acting.current();
        if (!"POST".equals(request.getMethod()) || key == null || actor.isEmpty()) {
            return Optional.empty();
        }
        String endpoint = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String target = request.getRequestURI();
        return Optional.of(new Submission(
                actor.get().account(), at(UUID.fromString(key), target), endpoint, target, Body.hash(request)));
    }

    /** A key is known at its own object only: at another one it has never been seen. */
    private static UUID at(UUID key, String target) {
        return UUID.nameUUIDFromBytes((key + " " + target).getBytes(StandardCharsets.UTF_8));
    }
}

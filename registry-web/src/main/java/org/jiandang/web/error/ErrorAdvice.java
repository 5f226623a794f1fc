package org.jiandang.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiandang.account.NotSignedIn;
import org.jiandang.refusal.NotFound;
import org.jiandang.refusal.Outage;
import org.jiandang.refusal.Refusal;
import org.jiandang.web.page.PageModel;
import org.jiandang.web.security.denial.Denials;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says on a page of its own what was declined and what to do; a failure nobody foresaw goes to the error page with its number. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final PageModel pages;
    private final Words words;
    private final Outage outage;
    private final NearestPage nearest;
    private final StorageFailure.Sight failures;

    ErrorAdvice(PageModel pages, Words words, Outage outage, NearestPage nearest, StorageFailure.Sight failures) {
        this.failures = failures;
        this.outage = outage;
        this.pages = pages;
        this.words = words;
        this.nearest = nearest;
    }

    @ExceptionHandler
    ModelAndView refusal(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal instanceof NotSignedIn) {
            return new ModelAndView("redirect:/login");
        }
        if (RefusalStatus.isPutOff(refusal)) {
            // not even the frame of a page of ours could be filled: OutageFilter says it
            throw refusal;
        }
        HttpStatus status = RefusalStatus.of(refusal);
        Denials.because(request, refusal.key());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, OutageFilter.RETRY_AFTER);
        }
        String text = refusal instanceof NotFound ? null : words.find(refusal.key(), refusal.arguments());
        return page(status, text, request);
    }

    /** Somebody else was faster; pages that can compare handle it themselves. */
    @ExceptionHandler
    ModelAndView overtaken(OptimisticLockingFailureException stale, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, words.say("error.overtaken"), request);
    }

    /** A lock or a statement took too long: the limits ended the wait and nothing was changed. Without a connection no page of ours could be filled. */
    @ExceptionHandler({
        org.springframework.dao.TransientDataAccessException.class,
        org.springframework.transaction.CannotCreateTransactionException.class
    })
    ModelAndView busy(Exception busy, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (outage.isBehind(busy)) {
            throw busy;
        }
        LOG.warn("{} {} ran into a limit", request.getMethod(), request.getRequestURI(), busy);
        response.setHeader(HttpHeaders.RETRY_AFTER, OutageFilter.RETRY_AFTER);
        return page(HttpStatus.SERVICE_UNAVAILABLE, words.say("error.busy"), request);
    }

    /** Data that are damaged or have no room are said as such; another failure of the database goes to the error page with its number. */
    @ExceptionHandler({
        org.springframework.dao.DataAccessException.class,
        org.springframework.transaction.TransactionSystemException.class
    })
    ModelAndView storage(Exception failure, HttpServletRequest request) throws Exception {
        if (outage.isBehind(failure)) {
            throw failure;
        }
        StorageFailure known = failures.of(failure).orElseThrow(() -> failure);
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return page(known.status(), words.say(known.key()), request);
    }

    /** A number or day in the address that is none. */
    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        ModelAndView page = nearest.without(mistyped.getName(), request);
        return page == null ? page(HttpStatus.BAD_REQUEST, null, request) : page;
    }

    @ExceptionHandler({ServletRequestBindingException.class, MultipartException.class})
    ModelAndView malformed(Exception malformed, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, null, request);
    }

    /** A code or key in an address or field that is none. It is kept in the log, since a mistake of ours looks the same. */
    @ExceptionHandler
    ModelAndView unreadable(IllegalArgumentException unreadable, HttpServletRequest request) {
        String name = unreadable instanceof BadParameter bad ? bad.name() : NearestPage.AFTER;
        ModelAndView page = nearest.without(name, request);
        if (page != null) {
            return page;
        }
        LOG.warn("{} {} cannot be read", request.getMethod(), request.getRequestURI(), unreadable);
        return page(HttpStatus.BAD_REQUEST, null, request);
    }

    @ExceptionHandler
    ModelAndView nowhere(NoResourceFoundException nowhere, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, null, request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return page(HttpStatus.CONTENT_TOO_LARGE, null, request);
    }

    private ModelAndView page(HttpStatus status, @Nullable String text, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("text", text);
        pages.fill(page.getModel(), request);
        return page;
    }
}

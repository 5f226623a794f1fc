package org.jiandang.web.error;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jiandang.keys.IndexesSwitching;
import org.jiandang.refusal.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Says, when the database is away, all its connections are taken or the indexes are just being replaced, that this passes and when to come again. It stands before sessions and sign-in, which need
 * the database themselves, and its page asks nobody anything.
 */
final class OutageFilter implements Filter {

    /** Seconds after which it is worth coming again. */
    static final String RETRY_AFTER = "10";

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    private final Outage outage;
    private final ITemplateEngine templates;
    private final LocaleResolver locales;

    OutageFilter(Outage outage, ITemplateEngine templates, LocaleResolver locales) {
        this.outage = outage;
        this.templates = templates;
        this.locales = locales;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            String why = why(failure);
            if (response.isCommitted() || why == null) {
                throw failure;
            }
            answer((HttpServletRequest) request, (HttpServletResponse) response, failure, why);
        }
    }

    /** The words of what is the matter: the database is away, or a change of the index key has it for itself; none when it is something else. */
    private @Nullable String why(Exception failure) {
        if (outage.isBehind(failure)) {
            return "error.503";
        }
        return root(failure) instanceof IndexesSwitching ? "closed" : null;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure, String why)
            throws IOException {
        Object number = request.getAttribute("requestNumber");
        LOG.warn(
                "request {}: {} {} is put off: {}",
                number,
                request.getMethod(),
                request.getRequestURI(),
                // as words: a stack for each of a hundred requests helps nobody
                String.valueOf(root(failure)));
        LOG.debug("where the database was missed", failure);
        boolean posted = !HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod());
        String page =
                templates.process("unavailable", new Context(locale(request), model(request, posted, number, why)));
        // headers that security has written stay
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static Map<String, Object> model(
            HttpServletRequest request, boolean posted, @Nullable Object number, String why) {
        String root = request.getContextPath();
        Map<String, Object> model = new HashMap<>();
        model.put("root", root);
        model.put("why", why);
        model.put("posted", posted);
        model.put("again", posted ? root + "/" : "");
        model.put("number", number);
        return model;
    }

    private Locale locale(HttpServletRequest request) {
        return locales.resolveLocale(request);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = Objects.requireNonNull(root.getCause());
        }
        return root;
    }
}

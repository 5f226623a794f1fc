package org.jiandang.web.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the first filter that reads a form: a form with files lies in memory as a whole, so it is taken from whoever is signed in only, and
 * as many at once as a quarter of the memory holds, two of them from one account, so that nobody keeps all places. Others wait three seconds and are
 * asked to come again (controls C43, C46).
 */
public final class UploadGate extends OncePerRequestFilter {

    private static final long LARGEST = 60L << 20;
    private static final int SHARE = 4;
    private static final int LEAST = 2;
    private static final long PATIENCE = 3;
    private static final String COME_AGAIN = "10";

    /** At once from one account. */
    private static final int OF_ONE = 2;

    /** The request attribute by which the error page says why in words of its own, and the beginning of their keys. */
    private static final String WHY = "errorWhy";

    private static final String FULL = "error.uploads";

    private final Supplier<Optional<String>> account;
    private final Semaphore places;
    private final Map<String, Integer> running = new ConcurrentHashMap<>();
    private final long patience;

    /** @param account the log-in of whoever is signed in, empty for anybody else */
    public UploadGate(Supplier<Optional<String>> account) {
        this(account, places(Runtime.getRuntime().maxMemory()), TimeUnit.SECONDS.toMillis(PATIENCE));
    }

    UploadGate(Supplier<Optional<String>> account, int places, long patience) {
        this.account = account;
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** How many of the largest forms a quarter of the memory holds. */
    static int places(long memory) {
        return (int) Math.max(LEAST, Math.min(Integer.MAX_VALUE, memory / SHARE / LARGEST));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasFiles(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> sender = account.get();
        if (sender.isEmpty()) {
            // the session may have ended while the form stood open; the body stays unread
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.sendRedirect(request.getContextPath() + "/login?ended");
        } else if (!begins(sender.get())) {
            refuse(request, response);
        } else {
            try {
                place(request, response, chain);
            } finally {
                running.computeIfPresent(sender.get(), (login, number) -> number == 1 ? null : number - 1);
            }
        }
    }

    private boolean begins(String login) {
        AtomicBoolean begun = new AtomicBoolean();
        running.compute(login, (same, number) -> {
            int before = number == null ? 0 : number;
            begun.set(before < OF_ONE);
            return begun.get() ? Integer.valueOf(before + 1) : number;
        });
        return begun.get();
    }

    private void place(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isPlaced()) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(WHY, FULL);
        response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private boolean isPlaced() {
        try {
            return places.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean hasFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}

package org.jiandang.web.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the first filter that reads a form: a form with files lies in memory as a whole, so it is taken from whoever is signed in only, and
 * as many at once as a quarter of the memory holds. Others wait three seconds and are asked to come again (controls C43, C46).
 */
public final class UploadGate extends OncePerRequestFilter {

    private static final long LARGEST = 60L << 20;
    private static final int SHARE = 4;
    private static final int LEAST = 2;
    private static final long PATIENCE = 3;
    private static final String COME_AGAIN = "10";

    private final BooleanSupplier signedIn;
    private final Semaphore places;
    private final long patience;

    /** @param signedIn whether the request comes from somebody who is signed in */
    public UploadGate(BooleanSupplier signedIn) {
        this(signedIn, places(Runtime.getRuntime().maxMemory()), TimeUnit.SECONDS.toMillis(PATIENCE));
    }

    UploadGate(BooleanSupplier signedIn, int places, long patience) {
        this.signedIn = signedIn;
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
        } else if (!signedIn.getAsBoolean()) {
            // the session may have ended while the form stood open; the body stays unread
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.sendRedirect(request.getContextPath() + "/login?ended");
        } else if (!isPlaced()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        }
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

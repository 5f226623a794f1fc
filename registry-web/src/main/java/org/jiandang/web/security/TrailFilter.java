package org.jiandang.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes where a request comes from, for the audit record and the log: address, a number of its own, later a hash of the session. */
final class TrailFilter extends OncePerRequestFilter {

    /** The request attribute with the number that error pages show. */
    static final String REQUEST = "requestNumber";

    private static final Logger LOG = LoggerFactory.getLogger(TrailFilter.class);
    private static final int SHORT = 16;

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object known = request.getAttribute(REQUEST);
        String number =
                known != null ? known.toString() : UUID.randomUUID().toString().substring(0, 8);
        request.setAttribute(REQUEST, number);
        MDC.put("request", number);
        MDC.put("address", request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            // the container writes the stack below this line, when the number is no longer known
            LOG.error("request {} failed with {}", number, failure.getClass().getName());
            throw failure;
        } finally {
            MDC.remove("request");
            MDC.remove("address");
            MDC.remove("session");
        }
    }

    /** A short hash of a secret, to tell sessions apart without knowing them. */
    static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

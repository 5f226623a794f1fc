package org.jiandang.web.security.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;

/** Where a session is used: address and browser. A cookie that was carried off is used elsewhere. */
final class Place {

    private static final String ATTRIBUTE = Place.class.getName();

    private Place() {}

    /** Whether the session was used somewhere else before; the first place is taken for its own. */
    static boolean isAnother(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return false;
        }
        Object known = session.getAttribute(ATTRIBUTE);
        if (known == null) {
            note(request);
            return false;
        }
        return !known.equals(of(request));
    }

    /** The place is the session's from now on. */
    static void note(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, of(request));
    }

    private static String of(HttpServletRequest request) {
        return request.getRemoteAddr() + " " + Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    }
}

package org.jiandang.web.testing;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a test reads out of an answer. */
public final class Answers {

    private Answers() {}

    /** The page as it was sent. */
    public static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The session that the answer begins or goes on with. */
    public static Cookie session(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie("SID"), "no session cookie");
    }
}

package org.jiandang.web.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import org.jiandang.audit.NumbersInText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** The stack trace of an event, its messages masked and each on one line; named in logback-spring.xml. */
public class SafeStackTrace extends ExtendedWhitespaceThrowableProxyConverter {

    private static final int DEEPEST = 50;

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        return NumbersInText.masked(messagesOnOneLine(super.throwableProxyToString(thrown), thrown, 0));
    }

    private static String messagesOnOneLine(String trace, @Nullable IThrowableProxy thrown, int depth) {
        if (thrown == null || depth > DEEPEST) {
            return trace;
        }
        String said = thrown.getMessage();
        String safe = said == null ? trace : trace.replace(said, LogText.onOneLine(said));
        IThrowableProxy[] others = thrown.getSuppressed();
        for (IThrowableProxy other : others == null ? new IThrowableProxy[0] : others) {
            safe = messagesOnOneLine(safe, other, depth + 1);
        }
        return messagesOnOneLine(safe, thrown.getCause(), depth + 1);
    }
}

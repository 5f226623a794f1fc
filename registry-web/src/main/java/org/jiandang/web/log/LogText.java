package org.jiandang.web.log;

import java.util.regex.Pattern;

/**
 * Text as it may stand in a log: nobody outside writes a line of it (security control C29).
 */
final class LogText {

    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\u0085\\u2028\\u2029\\u000B\\f]");

    private LogText() {}

    /** Writes line breaks as what they are called, so that nobody can write a line of the log. */
    static String onOneLine(String text) {
        return BREAKS.matcher(text).replaceAll(found -> switch (found.group().charAt(0)) {
            case '\r' -> "\\\\r";
            case '\n' -> "\\\\n";
            default -> "\\\\u" + String.format("%04x", (int) found.group().charAt(0));
        });
    }
}

package org.jiandang.household.value;

import java.text.Normalizer;

/** Text as it was typed or pasted, brought to one form before it is read as a value. */
final class Typed {

    private Typed() {}

    /**
     * Cuts white space, no-break spaces, zero-width marks, direction marks and the byte-order mark from both ends only: inside
     * a value they are a fault. {@link String#strip()} would keep U+00A0 and U+200B.
     */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isPadding(text.charAt(start))) {
            start++;
        }
        while (end > start && isPadding(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Trimmed, then full-width letters and digits brought to ASCII by NFKC. */
    static String narrow(String text) {
        return Normalizer.normalize(trim(text), Normalizer.Form.NFKC);
    }

    private static boolean isPadding(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\uFEFF'
                || c == '\u007F';
    }
}

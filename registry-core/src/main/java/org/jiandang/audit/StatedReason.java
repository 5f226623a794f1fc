package org.jiandang.audit;

import java.util.regex.Pattern;

/** Whether somebody has said something that can be read: what shows nothing on paper or screen is no word. */
public final class StatedReason {

    /** Fewest visible characters of a reason for which somebody's data are read. */
    public static final int LEAST = 4;

    /** Blanks of every kind, formats and controls, and letters and signs that are drawn as nothing. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{C}\\p{Z}\\s\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    private StatedReason() {}

    /** Whether the text shows anything, as a name must. */
    public static boolean isSaid(String text) {
        return visible(text) > 0;
    }

    /** Whether the text is long enough to be a reason for reading. */
    public static boolean isReason(String text) {
        return visible(text) >= LEAST;
    }

    private static long visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("").codePoints().count();
    }
}

package org.jiandang.exchange.judge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiandang.household.card.Field;
import org.jspecify.annotations.Nullable;

/** What of a personal value may be kept in findings and changes: enough to find the row, not enough to use it. */
public final class Masked {
    private static final int ID_SHOWN = 14;
    private static final int SHORTEST_ID = 15;
    private static final int STRAY_SHOWN = 6;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{15,}[XxＸｘ]?");
    /** Region, day of birth, sequence: a household's number of eighteen digits has no day of birth in that place. */
    private static final Pattern PERSONAL_NUMBER =
            Pattern.compile("(?<!\\d)\\d{6}(?:(?:18|19|20)\\d{2}|\\d{2}(?=\\d{7}(?!\\w)))"
                    + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]?(?!\\d)");

    private Masked() {}

    public static @Nullable String of(Field field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (field) {
            case ID_NUMBER, HEAD_ID ->
                text.length() > ID_SHOWN
                        ? text.substring(0, ID_SHOWN) + "•".repeat(text.length() - ID_SHOWN)
                        : keep(text, Math.min(6, text.length() / 2), 0);
            case ACCOUNT -> keep(text, 0, 4);
            case PHONE, MEMBER_PHONE -> keep(text, 3, text.length() > 7 ? 4 : 0);
            case HOUSEHOLD_NO, MEMBER_NO, NATIONAL_NO, MEMBER_NATIONAL_NO -> number(text);
            default -> text(text);
        };
    }

    /** Free text, where people also write the number of a document: no long number stays whole. */
    public static String text(String text) {
        return hide(LONG_NUMBER, text);
    }

    /** The number of a household or a sentence that may name one: only what reads as a person's number is hidden. */
    public static String number(String text) {
        return hide(PERSONAL_NUMBER, text);
    }

    private static String hide(Pattern pattern, String text) {
        if (text.length() < SHORTEST_ID) {
            return text;
        }
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(keep(found.group(), STRAY_SHOWN, 0)));
    }

    private static String keep(String text, int first, int last) {
        if (text.length() <= first + last) {
            return "•".repeat(text.length());
        }
        return text.substring(0, first)
                + "•".repeat(text.length() - first - last)
                + text.substring(text.length() - last);
    }
}

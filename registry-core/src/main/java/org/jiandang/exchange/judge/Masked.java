package org.jiandang.exchange.judge;

import org.jiandang.household.card.Field;
import org.jspecify.annotations.Nullable;

/** What of a personal value may be kept in findings and changes: enough to find the row, not enough to use it. */
public final class Masked {
    private static final int ID_SHOWN = 14;

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
            default -> text;
        };
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

package org.jiandang.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What one rule says, in the reader's language.
 *
 * @param code the rule's code
 * @param state {@code ok}, {@code block}, {@code explain}, {@code review} or {@code unknown}
 * @param title the condition, or the sentence where the rule has no title
 * @param text the sentence with its figures
 * @param remedy what to do
 * @param clause where the rule is written
 * @param href where to do it
 * @param anchor the id of the line in the page
 */
public record FindingLine(
        String code,
        String state,
        String title,
        @Nullable String text,
        @Nullable String remedy,
        @Nullable String clause,
        @Nullable String href,
        String anchor) {

    /** The classes of its icon. */
    public String icon() {
        return switch (state) {
            case "ok" -> "ti-circle-check text-green";
            case "block" -> "ti-circle-x text-red";
            case "unknown" -> "ti-help-circle text-secondary";
            default -> "ti-alert-triangle text-yellow";
        };
    }

    /** The same line with a way to where it can be put right. */
    public FindingLine leadingTo(String where) {
        return new FindingLine(code, state, title, text, remedy, clause, where, anchor);
    }
}

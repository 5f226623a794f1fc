package org.jiandang.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long rows are kept, as it stands on a day.
 *
 * @param code {@code HOUSEHOLD}, {@code CASE}, …
 * @param years years; none where they are kept without an end
 * @param counted from when, in words
 * @param thenWhat {@code ANONYMOUS}, {@code KEPT} or {@code DELETED}
 * @param reason why, in words
 * @param example whether the figure is an example and no rule
 * @param tables the tables of the class
 */
public record RetentionClass(
        String code,
        @Nullable Integer years,
        String counted,
        String thenWhat,
        String reason,
        boolean example,
        List<String> tables) {}

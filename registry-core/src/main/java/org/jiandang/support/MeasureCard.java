package org.jiandang.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiandang.support.code.MeasureClass;
import org.jspecify.annotations.Nullable;

/**
 * What is done for a household (rulebook §2.5).
 *
 * @param project name of the project (项目名称)
 * @param content what it consists of (项目内容)
 * @param unit the supporting unit (帮扶单位)
 * @param quantity how much, with its unit of count, as 10 只 (数量)
 * @param amount money in yuan, null where none is paid
 * @param source where the money comes from (来源)
 * @param since first day
 * @param until last day; null while it goes on
 */
public record MeasureCard(
        MeasureClass kind,
        String project,
        @Nullable String content,
        @Nullable String unit,
        @Nullable String quantity,
        @Nullable BigDecimal amount,
        @Nullable String source,
        LocalDate since,
        @Nullable LocalDate until) {

    /** Whether it is under way or done on the day: it has begun. */
    public boolean hasBegun(LocalDate day) {
        return !since.isAfter(day);
    }
}

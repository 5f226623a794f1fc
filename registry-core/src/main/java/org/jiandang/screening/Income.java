package org.jiandang.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.policy.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * The year's income as a case judges it, yuan; amounts are null when the year has no income statement.
 *
 * @param net gross less the expense of production
 * @param realisedNet the same from sources that have come in and count as stable
 * @param transfer transfers
 * @param wage wages
 * @param ownSources business and property
 */
public record Income(
        @Nullable BigDecimal net,
        @Nullable BigDecimal realisedNet,
        @Nullable BigDecimal transfer,
        @Nullable BigDecimal wage,
        @Nullable BigDecimal ownSources) {

    /** Nothing known. */
    public static final Income UNKNOWN = new Income(null, null, null, null, null);

    /** The sums of a statement; nothing of one without any line. */
    public static Income of(IncomeStatement statement) {
        if (statement.isUnknown()) {
            return UNKNOWN;
        }
        return new Income(
                statement.net().amount(),
                statement.realisedNet().amount(),
                statement.total(IncomeItem.Kind.TRANSFER).amount(),
                statement.total(IncomeItem.Kind.WAGE).amount(),
                statement
                        .total(IncomeItem.Kind.BUSINESS)
                        .plus(statement.total(IncomeItem.Kind.PROPERTY))
                        .amount());
    }

    /** Whether the amount shared by so many lies above the line; compared with line times persons, so nothing is rounded. */
    public static boolean isAbove(BigDecimal amount, int persons, Threshold line) {
        return persons > 0 && times(line, persons).passesAbove(amount);
    }

    /** Whether the amount shared by so many lies below the line. */
    public static boolean isBelow(BigDecimal amount, int persons, Threshold line) {
        return persons > 0 && times(line, persons).passesBelow(amount);
    }

    /** The share of one person rounded to cents, to be shown. */
    public static @Nullable BigDecimal shown(@Nullable BigDecimal amount, int persons) {
        return amount == null || persons == 0
                ? null
                : amount.divide(BigDecimal.valueOf(persons), 2, RoundingMode.HALF_UP);
    }

    private static Threshold times(Threshold line, int persons) {
        return new Threshold(line.value().multiply(BigDecimal.valueOf(persons)), line.inclusive());
    }
}

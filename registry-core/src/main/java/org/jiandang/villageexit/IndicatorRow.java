package org.jiandang.villageexit;

import java.math.BigDecimal;
import org.jiandang.policy.Limit;
import org.jiandang.policy.Truth;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its target.
 *
 * @param limit which; it names the row and gives the direction
 * @param target null where the profile sets none
 * @param inclusive whether the target itself passes
 * @param value as shown, rates rounded to two decimals; null where not known
 * @param met judged unrounded
 */
public record IndicatorRow(
        Limit limit,
        @Nullable BigDecimal target,
        boolean inclusive,
        @Nullable BigDecimal value,
        Truth met) {}

package org.jiandang.countyexit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jspecify.annotations.Nullable;

/** Shares of counts: compared unrounded, shown with two decimals. */
final class Rates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rates() {}

    static @Nullable BigDecimal pct(long part, long whole) {
        return whole <= 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    static Truth below(long part, long whole, @Nullable Threshold limit) {
        return whole <= 0 || limit == null
                ? Truth.UNKNOWN
                : Truth.of(limit.passesBelowShare(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
    }

    static Truth above(long part, long whole, @Nullable Threshold limit) {
        return whole <= 0 || limit == null
                ? Truth.UNKNOWN
                : Truth.of(limit.passesAboveShare(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
    }
}

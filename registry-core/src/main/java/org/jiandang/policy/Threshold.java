package org.jiandang.policy;

import java.math.BigDecimal;

/**
 * A limit, and whether the limit itself passes. 以上, 以下 and 以内 include the number; 低于, 超过 and 不满 exclude it (民法典第一千二百五十九条).
 * Values are compared as they are, never rounded.
 *
 * @param value the limit, in the unit of what is compared
 * @param inclusive whether a value equal to the limit passes
 */
public record Threshold(BigDecimal value, boolean inclusive) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A limit that includes itself: 以上, 以下. */
    public static Threshold including(String value) {
        return new Threshold(new BigDecimal(value), true);
    }

    /** A limit that excludes itself: 超过, 低于. */
    public static Threshold excluding(String value) {
        return new Threshold(new BigDecimal(value), false);
    }

    /** Whether the amount lies above the limit (以上 or 超过). */
    public boolean passesAbove(BigDecimal amount) {
        return passes(amount.compareTo(value));
    }

    /** Whether the amount lies below the limit (以下 or 低于). */
    public boolean passesBelow(BigDecimal amount) {
        return passes(value.compareTo(amount));
    }

    /** Whether the share, in percent, lies above the limit; compared by cross-multiplication, without dividing. */
    public boolean passesAboveShare(BigDecimal part, BigDecimal whole) {
        return passes(part.multiply(HUNDRED).compareTo(value.multiply(positive(whole))));
    }

    /** Whether the share, in percent, lies below the limit; compared by cross-multiplication, without dividing. */
    public boolean passesBelowShare(BigDecimal part, BigDecimal whole) {
        return passes(value.multiply(positive(whole)).compareTo(part.multiply(HUNDRED)));
    }

    private boolean passes(int beyond) {
        return beyond > 0 || (inclusive && beyond == 0);
    }

    private static BigDecimal positive(BigDecimal whole) {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("a share of nothing");
        }
        return whole;
    }
}

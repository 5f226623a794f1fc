package org.jiandang.household.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** An amount in yuan with at most two decimals. Amounts are compared unrounded; only {@link #shared} divides. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new InvalidValue(Money.class, "decimals");
        }
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new InvalidValue(Money.class, "limit");
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /**
     * Reads a typed amount: ASCII digits and one point, below 1,000,000,000, no sign, exponent or thousands separators; throws {@link
     * InvalidValue}. Empty is not zero, and full-width digits are refused rather than guessed.
     */
    public static Money of(String text) {
        String typed = Typed.trim(text);
        if (!FORM.matcher(typed).matches()) {
            throw new InvalidValue(Money.class, "form");
        }
        return new Money(new BigDecimal(typed));
    }

    public static Money of(long yuan) {
        return new Money(BigDecimal.valueOf(yuan));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    /** The share of one of so many persons, rounded to cents half up. */
    public Money shared(int persons) {
        return new Money(amount.divide(BigDecimal.valueOf(persons), 2, RoundingMode.HALF_UP));
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}

package org.jiandang.household.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reading of numbers from text, strict: digits, one point, no exponent, no separators. Full-width digits are no digits here. */
public final class Measure {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

    private Measure() {}

    /** A number ≥ 0 with at most {@code decimals} digits after the point; throws {@link InvalidValue}. */
    public static BigDecimal decimal(String text, int decimals) {
        String typed = Typed.trim(text);
        if (!DECIMAL.matcher(typed).matches()) {
            throw new InvalidValue(Measure.class, "form");
        }
        BigDecimal number = new BigDecimal(typed);
        if (number.scale() > decimals) {
            throw new InvalidValue(Measure.class, "decimals", decimals);
        }
        return number;
    }

    /** A whole number ≥ 0; throws {@link InvalidValue}. */
    public static int whole(String text) {
        String typed = Typed.trim(text);
        if (!WHOLE.matcher(typed).matches()) {
            throw new InvalidValue(Measure.class, "whole");
        }
        return Integer.parseInt(typed);
    }
}

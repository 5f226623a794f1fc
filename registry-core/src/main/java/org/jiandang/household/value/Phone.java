package org.jiandang.household.value;

import java.util.regex.Pattern;

/** A telephone number: an 11-digit mobile, stored bare, or a landline with its area code, stored {@code 0482-4123456}. */
public record Phone(String value) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-\\d{7,8}");
    private static final Pattern LOOSE_LANDLINE = Pattern.compile("(0(?:10|2\\d|[3-9]\\d{2}))(\\d{7,8})");

    public Phone {
        if (!MOBILE.matcher(value).matches() && !LANDLINE.matcher(value).matches()) {
            throw new InvalidValue(Phone.class, "form");
        }
    }

    /** Reads a typed number, with or without +86, spaces, hyphens and brackets; throws {@link InvalidValue}. */
    public static Phone of(String text) {
        String digits = Typed.narrow(text).replaceAll("[\\s\\u2010-\\u2015()-]", "");
        digits = digits.replaceFirst("^(\\+86|0086|86(?=1\\d{10}$))", "");
        var landline = LOOSE_LANDLINE.matcher(digits);
        return new Phone(landline.matches() ? landline.group(1) + "-" + landline.group(2) : digits);
    }

    public boolean isMobile() {
        return value.charAt(0) == '1';
    }

    /** First three and last four digits shown. */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(value.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}

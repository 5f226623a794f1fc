package org.jiandang.persistence.audit;

import java.util.Collection;
import java.util.stream.Collectors;

/** Keys of households as one number each: county code × 10^12 + serial. A page of a hundred households is one short array. */
final class HouseholdKeys {

    private static final long COUNTY = 1_000_000_000_000L;

    private HouseholdKeys() {}

    /** As PostgreSQL reads an array of numbers. */
    static String array(Collection<String> keys) {
        return keys.stream()
                .map(HouseholdKeys::number)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
    }

    static long number(String key) {
        int dash = key.indexOf('-');
        return Long.parseLong(key.substring(0, dash)) * COUNTY + Long.parseLong(key.substring(dash + 1));
    }

    static String key(long number) {
        return number / COUNTY + "-" + number % COUNTY;
    }
}

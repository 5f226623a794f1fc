package org.jiandang.exchange.sheet;

import java.util.List;

/**
 * A format of the field.
 *
 * @param key the last part of its label's message key, {@code exchange.format.<key>}
 * @param onlyUpdates it holds no members, so it cannot create a household
 */
public record SheetFormat(String key, boolean onlyUpdates, List<SheetLayout> layouts) {

    /** Every format that is read, the source of each in its class. */
    public static List<SheetFormat> all() {
        return List.of(InnerMongoliaFormat.FORMAT, NationalMemberFormat.FORMAT, NationalHouseholdFormat.FORMAT);
    }

    public static SheetFormat of(String key) {
        return all().stream()
                .filter(format -> format.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format " + key));
    }

    @Override
    public String toString() {
        return key;
    }
}

package org.jiandang.support.search;

import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jspecify.annotations.Nullable;

/**
 * An unresolved household without an officer.
 *
 * @param lastUntil the last day of its last officer; null where it never had one
 */
public record UnpairedHousehold(
        HouseholdId household,
        String village,
        String villageName,
        String headName,
        int population,
        HouseholdStatus status,
        @Nullable LocalDate lastUntil) {

    /**
     * A place in the list.
     *
     * @param village twelve digits
     */
    public record Place(String village, long serial) {

        /** Reads the form of addresses, {@code 152222100201_17}; throws {@link IllegalArgumentException}. */
        public static Place of(String text) {
            if (!text.matches("\\d{12}_\\d{1,18}")) {
                throw new IllegalArgumentException("not a place in the list");
            }
            return new Place(text.substring(0, 12), Long.parseLong(text.substring(13)));
        }

        @Override
        public String toString() {
            return village + "_" + serial;
        }
    }

    public Place place() {
        return new Place(village, household.serial());
    }
}

package org.jiandang.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.IdentificationStandard;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Reads the facts about watched households, many at a time or one. */
public interface WatchFactRows {

    /** Households of the area with the facts of a data year, in the order of village and serial, after a place. */
    List<Row> read(RegionCode area, int year, Which which, @Nullable Place after, int limit);

    /** The facts of one household. */
    Optional<Row> of(HouseholdId household, int year);

    /** The facts of those of many households of a county that have left or whose watch was cleared; the rules are silent about others. */
    List<Row> ofLeftOrCleared(String county, Map<Long, Integer> yearBySerial);

    /** Which households of an area. */
    enum Which {
        /** Those that left or were never registered. */
        LEFT_OR_UNREGISTERED,
        /** Those whose risk was cleared. */
        CLEARED
    }

    /** A place in the order. */
    record Place(String village, long serial) {}

    /**
     * A household with its facts; the limits are the reader's to add.
     *
     * @param dealtWith whether it is watched, a case about it runs, or a clue about it is open or was answered in the year
     */
    record Row(
            HouseholdId household,
            RegionCode village,
            String villageName,
            String householdNo,
            String headName,
            @Nullable String group,
            @Nullable IdentificationStandard standard,
            boolean dealtWith,
            WatchFacts facts) {

        public Place place() {
            return new Place(village.value(), household.serial());
        }
    }
}

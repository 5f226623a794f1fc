package org.jiandang.recheck;

import java.util.List;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;

/** Reads the households of an area for judging, many with a handful of statements. Closed and removed households are not among them. */
public interface HouseholdsInBulk {

    long count(RegionCode area);

    /**
     * The next households of an area after a position, in the order of village and serial, all of one county; empty at the end. Until the
     * transaction ends nobody else changes them.
     */
    List<StoredHousehold> next(RegionCode area, Position after, int size);

    /** One household, read in the same way. */
    Optional<StoredHousehold> one(HouseholdId id);
}

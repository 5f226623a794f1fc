package org.jiandang.monitoring;

import java.util.List;
import java.util.Optional;
import org.jiandang.household.HouseholdId;
import org.jiandang.procedure.CaseId;

/** The households that are or were watched. */
public interface Watches extends Watched {

    void add(Watch watch);

    /** Ends the watch; false when it has ended already. */
    boolean clear(CaseId watch, Watch.Cleared cleared);

    Optional<Watch> find(CaseId id);

    /** The watches a household is and was under, the newest first. */
    List<Watch> ofHousehold(HouseholdId household);

    /** Rows of the list, in the order of village and serial. */
    List<WatchRow> read(WatchQuery query, int limit);

    /** How many households and how many people the whole list holds. */
    WatchCount count(WatchQuery query);

    /** A list's size. */
    record WatchCount(long households, long people) {}
}

package org.jiandang.monitoring;

import java.util.Optional;
import org.jiandang.household.HouseholdId;

/** Tells other features whether a household is watched. */
public interface Watched {

    /** Whether the household is under watch now. */
    boolean isWatched(HouseholdId household);

    /** The watch the household is under now. */
    Optional<Watch> current(HouseholdId household);
}

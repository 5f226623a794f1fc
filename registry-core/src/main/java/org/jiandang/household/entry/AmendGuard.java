package org.jiandang.household.entry;

import java.util.Optional;
import org.jiandang.household.HouseholdId;

/** Another feature's word on whether a household's facts may be written in place just now. */
public interface AmendGuard {

    /** Whether the household's facts lie before somebody for decision, so that nobody may change them by hand. */
    boolean isUnderDecision(HouseholdId id);

    /** The number of the household's case that is still running, at whatever stage. */
    Optional<String> runningCase(HouseholdId id);
}

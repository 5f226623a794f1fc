package org.jiandang.household.entry;

import org.jiandang.household.HouseholdId;

/** Another feature's word on whether a household's facts may be written in place just now. */
public interface AmendGuard {

    /** Whether the household's facts lie before somebody for decision, so that nobody may change them by hand. */
    boolean isUnderDecision(HouseholdId id);
}

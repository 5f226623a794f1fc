package org.jiandang.household.entry;

import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.refusal.Refusal;

/** The household does not stand where this step begins; somebody may have moved it meanwhile. */
public final class StandingNotPossible extends Refusal {

    /**
     * @param now where it stands
     * @param wanted where it should stand, or should have stood
     */
    public StandingNotPossible(HouseholdStatus now, HouseholdStatus wanted) {
        super("refusal.StandingNotPossible", now, wanted);
    }
}

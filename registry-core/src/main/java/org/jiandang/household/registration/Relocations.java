package org.jiandang.household.registration;

import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;

/** Moves a household's rows to another village of its county, all at once and in this one place. */
public interface Relocations {

    /**
     * Every row of the household, its cases and requests carries the new village afterwards; the numbers stay, and the earlier versions keep the
     * village of their day.
     *
     * @throws IllegalArgumentException when the village lies in another county
     */
    void move(HouseholdId household, RegionCode village);
}

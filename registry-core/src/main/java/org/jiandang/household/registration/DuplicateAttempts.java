package org.jiandang.household.registration;

import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Port: somebody wanted to register a person who is registered already. */
public interface DuplicateAttempts {

    /**
     * Keeps the attempt as a question for whoever sees both sides. The one who tried learns nothing by it; the same attempt again changes nothing.
     *
     * @param index blind index of the person's number
     * @param village where the person was to be registered
     * @param household the household the person was to join; null for a new one
     * @param name the person's name as it was given
     */
    void note(byte[] index, RegionCode village, @Nullable HouseholdId household, @Nullable String name);
}

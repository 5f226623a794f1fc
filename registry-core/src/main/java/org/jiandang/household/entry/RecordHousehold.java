package org.jiandang.household.entry;

import org.jiandang.household.HouseholdCard;
import org.jiandang.region.RegionCode;

/**
 * Enters a new household.
 *
 * @param submissionKey what tells a second sending of the same form from a new one, 1 to 64 characters
 * @param village where it belongs
 * @param card the whole form; members are numbered 1, 2, 3 … in its order and one of them is the head
 */
public record RecordHousehold(String submissionKey, RegionCode village, HouseholdCard card) {

    public RecordHousehold {
        if (submissionKey.isBlank() || submissionKey.length() > 64) {
            throw new IllegalArgumentException("a submission key has 1 to 64 characters");
        }
    }
}

package org.jiandang.household.registration;

import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is registered already.
 *
 * @param index blind index of the person's number
 * @param household the household, none when it lies outside the asker's area: then only the fact is told
 * @param householdNo its number, none outside the area
 * @param village its village, none outside the area
 * @param memberNo the member's number in it, 0 outside the area
 */
public record Registration(
        byte[] index,
        @Nullable HouseholdId household,
        @Nullable String householdNo,
        @Nullable RegionCode village,
        int memberNo) {

    public static Registration elsewhere(byte[] index) {
        return new Registration(index, null, null, null, 0);
    }

    /** Whether nothing may be told but that there is one (已在其他地区登记). */
    public boolean isElsewhere() {
        return household == null;
    }
}

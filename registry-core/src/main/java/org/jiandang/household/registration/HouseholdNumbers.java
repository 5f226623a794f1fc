package org.jiandang.household.registration;

import java.util.List;
import org.jiandang.region.RegionCode;

/** Gives out household numbers (户编号): the village's twelve digits and six that count up in the village, never given twice. */
public interface HouseholdNumbers {

    /** So many numbers, in order. They are used up with the running transaction; until it ends nobody else gets one of the village. */
    List<String> take(RegionCode village, int count);

    default String next(RegionCode village) {
        return take(village, 1).get(0);
    }
}

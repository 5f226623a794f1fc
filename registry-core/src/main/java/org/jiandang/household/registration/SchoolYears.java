package org.jiandang.household.registration;

import java.util.Map;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.SchoolStage;

/** Where the members of a household were at school in the years before. */
public interface SchoolYears {

    /** The stage of each member who stood in the same one in both years before the year, by member number. */
    Map<Integer, SchoolStage> sameInBothYearsBefore(HouseholdId household, int year);
}

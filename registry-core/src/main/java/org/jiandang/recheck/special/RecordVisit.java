package org.jiandang.recheck.special;

import java.time.LocalDate;
import org.jiandang.household.HouseholdId;

/**
 * Records a visit to a household of a special list (排查).
 *
 * @param note what was seen, may be empty
 */
public record RecordVisit(
        SpecialList list, HouseholdId household, LocalDate visitedOn, Conclusion conclusion, String note) {}

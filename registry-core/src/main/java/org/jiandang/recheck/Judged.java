package org.jiandang.recheck;

import org.jiandang.household.HouseholdId;
import org.jiandang.policy.Findings;
import org.jiandang.region.RegionCode;

/**
 * A household's judgement.
 *
 * @param year the data year judged: the newest
 * @param ofYear what was found in that year
 * @param ofNoYear what was found of the household as such
 */
public record Judged(HouseholdId id, RegionCode village, int year, Findings ofYear, Findings ofNoYear) {

    /** Everything that was found. */
    public Findings found() {
        return ofYear.plus(ofNoYear);
    }
}

package org.jiandang.recheck;

import org.jiandang.household.HouseholdId;
import org.jiandang.policy.Findings;
import org.jiandang.region.RegionCode;

/** A household's judgement: everything that was found in its newest year. */
public record Judged(HouseholdId id, RegionCode village, int year, Findings found) {}

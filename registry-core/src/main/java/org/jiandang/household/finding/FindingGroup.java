package org.jiandang.household.finding;

import org.jiandang.policy.Severity;
import org.jiandang.region.RegionCode;

/**
 * The open doubts of one rule in one village, which one reason may answer together.
 *
 * @param count how many
 * @param households in how many households
 */
public record FindingGroup(
        RegionCode village, String villageName, String code, Severity severity, long count, long households) {}

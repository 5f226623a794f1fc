package org.jiandang.exit;

import org.jiandang.household.HouseholdId;

/**
 * Puts a household on the initial list (初选名单).
 *
 * @param year the year of exit, whose income and line are judged
 * @param opinion why it is thought to be ready
 */
public record NominateForExit(HouseholdId household, int year, String opinion) {}

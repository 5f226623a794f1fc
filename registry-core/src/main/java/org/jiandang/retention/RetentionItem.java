package org.jiandang.retention;

import java.time.LocalDate;
import org.jiandang.household.HouseholdId;

/**
 * A household on the list of a run.
 *
 * @param cleared whether it was made anonymous; one that is needed again meanwhile stays
 */
public record RetentionItem(HouseholdId household, String householdNo, LocalDate closedOn, boolean cleared) {}

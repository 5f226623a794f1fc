package org.jiandang.removal;

import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * Proposes that a household be taken off the register.
 *
 * @param acquiredOn the day the house, car or post was acquired; needed for a red line
 * @param statement what was found
 * @param evidence serial of the paper that shows it
 */
public record ProposeRemoval(
        HouseholdId household, RemovalCause cause, @Nullable LocalDate acquiredOn, String statement, long evidence) {}

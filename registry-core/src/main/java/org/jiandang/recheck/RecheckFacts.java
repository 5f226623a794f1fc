package org.jiandang.recheck;

import org.jiandang.household.rule.HouseholdFacts;

/**
 * What the books of a re-check are put to. A book about something else than the card gets a component here and its line in {@link RecheckBooks}.
 *
 * @param household the card with its newest year
 */
public record RecheckFacts(HouseholdFacts household) {}

package org.jiandang.recheck;

import org.jiandang.exit.StandingFacts;
import org.jiandang.household.rule.HouseholdFacts;
import org.jiandang.monitoring.WatchFacts;
import org.jiandang.support.SupportFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the books of a re-check are put to. A book about something else gets a component here and its line in {@link RecheckBooks}.
 *
 * @param household the card with its newest year
 * @param standing of a household that has left: whether it would be let go again; none of others
 * @param support who stands by it and what is done for it
 * @param watch of a household that has left, or whose watch was cleared: whether it should be watched; none of others
 */
public record RecheckFacts(
        HouseholdFacts household,
        @Nullable StandingFacts standing,
        @Nullable SupportFacts support,
        @Nullable WatchFacts watch) {}

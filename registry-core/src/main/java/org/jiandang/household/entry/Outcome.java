package org.jiandang.household.entry;

import org.jiandang.household.HouseholdId;
import org.jiandang.policy.Findings;

/** What came of a save. */
public sealed interface Outcome {

    /**
     * It is saved.
     *
     * @param findings what is asked for: reasons (EXPLAIN) and looks (REVIEW)
     */
    record Saved(HouseholdId id, Findings findings) implements Outcome {}

    /** It is not saved: rules stand in the way. Nothing changed. */
    record Blocked(Findings findings) implements Outcome {}

    /** It is not saved: somebody else has changed the same section meanwhile. Nothing changed and nothing is lost. */
    record Stale(Comparison comparison) implements Outcome {}
}

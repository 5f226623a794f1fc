package org.jiandang.persistence.recheck;

import java.util.List;
import org.jiandang.household.finding.FindingState;
import org.jiandang.policy.Place;
import org.jspecify.annotations.Nullable;

/**
 * A stored finding as far as a re-check compares it.
 *
 * @param year the data year; null where the facts are of no year
 * @param severity the severity it is kept with
 */
record KeptFinding(
        long serial,
        long household,
        @Nullable Integer year,
        String code,
        Place place,
        String severity,
        List<String> arguments,
        FindingState state) {

    boolean isAnswered() {
        return state == FindingState.EXPLAINED;
    }
}

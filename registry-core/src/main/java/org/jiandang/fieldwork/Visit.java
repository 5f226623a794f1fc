package org.jiandang.fieldwork;

import java.time.LocalDate;
import java.util.List;

/**
 * What two verifiers found at a household.
 *
 * @param report what they found, in words
 * @param checks the items they checked; empty at entry
 */
public record Visit(LocalDate visitedOn, Verifier first, Verifier second, String report, List<Check> checks) {

    public Visit {
        checks = List.copyOf(checks);
    }
}

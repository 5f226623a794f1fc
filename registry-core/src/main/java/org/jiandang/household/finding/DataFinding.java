package org.jiandang.household.finding;

import java.time.Instant;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.policy.Place;
import org.jiandang.policy.Severity;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * One doubt about one datum.
 *
 * @param id its county and serial, as {@code 152222-17}
 * @param arguments the figures the rule's sentence names, as text
 * @param reason the answer, once given
 */
public record DataFinding(
        FindingId id,
        HouseholdId household,
        RegionCode village,
        String headName,
        @Nullable Integer year,
        String code,
        Severity severity,
        Place place,
        List<String> arguments,
        FindingState state,
        @Nullable String reason,
        Instant foundAt) {

    public DataFinding {
        arguments = List.copyOf(arguments);
    }

    /** The key of the sentence. */
    public String key() {
        return "rule." + code;
    }
}

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
 * @param answer once given
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
        @Nullable Answer answer,
        Instant foundAt) {

    /**
     * Why the datum is right all the same.
     *
     * @param by the name of who gave the reason; none of the first ones, given before names were kept
     */
    public record Answer(
            String reason, @Nullable String by, @Nullable Instant at) {}

    public DataFinding {
        arguments = List.copyOf(arguments);
    }

    /** The reason, once given. */
    public @Nullable String reason() {
        return answer == null ? null : answer.reason();
    }

    /** The key of the sentence. */
    public String key() {
        return "rule." + code;
    }
}

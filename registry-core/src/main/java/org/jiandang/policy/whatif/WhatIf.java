package org.jiandang.policy.whatif;

import java.math.BigDecimal;
import java.time.Instant;
import org.jiandang.policy.change.ProposalId;
import org.jiandang.policy.line.LineKey;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A question what would follow, with what it was counted from.
 *
 * @param area where it was counted
 * @param line which line would be another
 * @param value the supposed line, yuan a person
 * @param inclusive whether an income equal to it passes
 * @param dataYear the year whose incomes are judged: the line's own, or an earlier one for a line to come, which then stands beside the line of that year
 * @param proposal the proposal it was asked for, none where it was asked freely
 * @param askedBy account and name
 * @param counted none until the job is done
 */
public record WhatIf(
        WhatIfId id,
        RegionCode area,
        LineKey line,
        BigDecimal value,
        boolean inclusive,
        int dataYear,
        @Nullable ProposalId proposal,
        Asker askedBy,
        Instant askedAt,
        @Nullable Counted counted) {

    /** Who asked. */
    public record Asker(String account, String name) {}

    /**
     * What the count rests on.
     *
     * @param profileVersion the policy in force it was compared with
     * @param at the moment the register was counted
     */
    public record Counted(String profileVersion, Instant at) {}

    public boolean isDone() {
        return counted != null;
    }
}

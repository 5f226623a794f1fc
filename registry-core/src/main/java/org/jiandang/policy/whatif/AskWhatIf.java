package org.jiandang.policy.whatif;

import org.jiandang.policy.change.ProposalId;
import org.jiandang.policy.line.LineKey;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Ask what would follow if a line were another.
 *
 * @param value yuan, as typed
 * @param dataYear the year whose incomes are judged, not after the line's
 */
public record AskWhatIf(
        RegionCode area,
        LineKey line,
        String value,
        boolean inclusive,
        int dataYear,
        @Nullable ProposalId proposal) {}

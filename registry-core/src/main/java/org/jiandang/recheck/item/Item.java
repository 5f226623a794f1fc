package org.jiandang.recheck.item;

import java.util.List;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingState;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the work list shows it.
 *
 * @param verdicts the verdicts given on it, the latest first
 */
public record Item(DataFinding finding, List<GivenVerdict> verdicts) {

    public Item {
        verdicts = List.copyOf(verdicts);
    }

    /** The verdict it stands closed with; none while it waits. */
    public @Nullable GivenVerdict standing() {
        return finding.state() == FindingState.OPEN || verdicts.isEmpty() ? null : verdicts.get(0);
    }

    public boolean isOpen() {
        return finding.state() == FindingState.OPEN;
    }

    /** Whether it was found true and waits for mending. */
    public boolean isToMend() {
        GivenVerdict standing = standing();
        return finding.state() == FindingState.EXPLAINED && standing != null && standing.verdict() == Verdict.CONFIRMED;
    }
}

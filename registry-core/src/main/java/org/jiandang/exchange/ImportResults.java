package org.jiandang.exchange;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jiandang.household.HouseholdId;
import org.jiandang.policy.Severity;
import org.jspecify.annotations.Nullable;

/** Port: what a check found, household by household and row by row. */
public interface ImportResults {

    /** Keeps the result of a check in place of an earlier one; a finding stands in the village of its household. */
    void replace(BatchId id, String regionCode, List<Outcome> outcomes, List<RowFinding> findings);

    /** Households of one kind, or of all, after a number. */
    List<Outcome> outcomes(BatchId id, Outcome.@Nullable Kind kind, int after, int size);

    /** How often each rule was broken, the sternest first. */
    List<RuleCount> rules(BatchId id);

    /** Findings of one rule, after a number. */
    List<Numbered> findings(BatchId id, String code, int after, int size);

    /** Every finding, in the order of sheet and row. */
    void each(BatchId id, Consumer<RowFinding> finding);

    /** Notes what was written: the registered household and its version, by outcome. */
    void written(BatchId id, Map<Integer, HouseholdId> households);

    /** One rule of the preview. */
    record RuleCount(String code, Severity severity, int households, int findings) {}

    /** A finding with its place in the list. */
    record Numbered(int no, RowFinding finding) {}
}

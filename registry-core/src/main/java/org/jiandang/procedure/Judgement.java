package org.jiandang.procedure;

import java.math.BigDecimal;
import java.util.List;
import org.jiandang.policy.Findings;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a course says of a case: the facts it saw, every condition with its figures, and which of the breaches stand in the way of the step.
 *
 * @param facts a record without identity numbers, written down with the decision
 * @param verdicts every condition of the kind of case
 * @param findings every breach, whether it stands in the way of this step or not
 * @param blocking the breaches that stand in the way of this step
 * @param perCapita per-capita net income in yuan a year, where known
 */
public record Judgement(
        Object facts,
        List<Verdict> verdicts,
        Findings findings,
        Findings blocking,
        @Nullable BigDecimal perCapita,
        String profileKey,
        String profileVersion) {

    public Judgement {
        verdicts = List.copyOf(verdicts);
    }

    /** A judgement from verdicts: the breaches are the findings, and none stands in the way yet. */
    public static Judgement of(
            Object facts, List<Verdict> verdicts, @Nullable BigDecimal perCapita, PolicyProfile profile) {
        Findings findings = new Findings(verdicts.stream()
                .flatMap(verdict -> verdict.findings().stream())
                .toList());
        return new Judgement(facts, verdicts, findings, Findings.none(), perCapita, profile.key(), profile.version());
    }

    /** The same judgement with these findings standing in the way, added to those that already do. */
    public Judgement stoppedBy(Findings more) {
        return new Judgement(facts, verdicts, findings, blocking.plus(more), perCapita, profileKey, profileVersion);
    }
}

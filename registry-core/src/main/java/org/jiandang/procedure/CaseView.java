package org.jiandang.procedure;

import java.util.List;
import org.jiandang.policy.Verdict;

/**
 * A case as its page shows it.
 *
 * @param path the stages of a case that meets no obstacle, in order
 * @param decisions the steps so far
 * @param verdicts every condition with its figures and clause, judged now; after the end as it stands now, not as it was decided
 * @param steps what the actor may do, with what stops it
 */
public record CaseView(
        CaseRecord file,
        List<Stage> path,
        List<Decision> decisions,
        List<Verdict> verdicts,
        List<OpenStep> steps,
        boolean exampleValues) {

    public CaseView {
        path = List.copyOf(path);
        decisions = List.copyOf(decisions);
        verdicts = List.copyOf(verdicts);
        steps = List.copyOf(steps);
    }

    /** Whether the path's stage has been reached and not been left by a return. */
    public boolean isReached(Stage stage) {
        int place = path.indexOf(stage);
        int now = path.indexOf(file.stage());
        return now < 0 ? decisions.stream().anyMatch(decision -> decision.to() == stage) : place <= now;
    }
}

package org.jiandang.procedure;

import java.time.LocalDate;
import org.jiandang.policy.Findings;
import org.jiandang.policy.PolicyProfile;
import org.jspecify.annotations.Nullable;

/** What one kind of case adds to the machinery: its step table, what it judges and what follows from a step. */
public interface CaseCourse {

    Procedure procedure();

    /** Judges the case for a step; the same for the page that asks beforehand and for the step itself. */
    Judgement judge(CaseRecord file, Step step, PolicyProfile profile);

    /** Judges facts that were written down again, under the profile of their day. */
    Findings judgeAgain(String facts, PolicyProfile profile);

    /** Carries out what follows from a step that was taken, in the same transaction, and says what the case keeps of it. */
    Consequence follow(CaseRecord file, Step step, PolicyProfile profile);

    /** The day by which the whole case is due, where its kind has a term of its own; null where each step has its days. */
    default @Nullable LocalDate due(CaseRecord file) {
        return null;
    }

    /**
     * What a case keeps of its consequence.
     *
     * @param continuationUntil the last day of help after exit; null where none or not known
     */
    record Consequence(@Nullable LocalDate continuationUntil) {

        /** Nothing to keep. */
        public static final Consequence NONE = new Consequence(null);
    }
}

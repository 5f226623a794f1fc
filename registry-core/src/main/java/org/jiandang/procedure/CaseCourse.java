package org.jiandang.procedure;

import org.jiandang.policy.Findings;
import org.jiandang.policy.PolicyProfile;

/** What one kind of case adds to the machinery: its step table, what it judges and what follows from a step. */
public interface CaseCourse {

    Procedure procedure();

    /** Judges the case for a step; the same for the page that asks beforehand and for the step itself. */
    Judgement judge(CaseRecord file, Step step, PolicyProfile profile);

    /** Judges facts that were written down again, under the profile of their day. */
    Findings judgeAgain(String facts, PolicyProfile profile);

    /** Carries out what follows from a step that was taken, in the same transaction. */
    void follow(CaseRecord file, Step step, PolicyProfile profile);
}

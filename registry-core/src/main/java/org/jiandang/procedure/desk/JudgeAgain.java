package org.jiandang.procedure.desk;

import org.jiandang.policy.Findings;
import org.jiandang.policy.Policies;
import org.jiandang.procedure.CaseKind;
import org.springframework.stereotype.Component;

/** Judges facts that were written down again, by the course of their kind of case under the policy of their day. */
@Component
public class JudgeAgain {

    private final CaseCourses courses;
    private final Policies policies;

    JudgeAgain(CaseCourses courses, Policies policies) {
        this.courses = courses;
        this.policies = policies;
    }

    /** What is found in the facts under that version of the policy. */
    public Findings judge(CaseKind kind, String facts, String profileVersion) {
        return courses.of(kind).judgeAgain(facts, policies.version(profileVersion));
    }
}

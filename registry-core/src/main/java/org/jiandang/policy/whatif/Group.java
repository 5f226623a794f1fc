package org.jiandang.policy.whatif;

/** The standing of the households counted. */
public enum Group {
    /** Applied and not yet registered. */
    APPLICANT,
    /** Poor or relapsed. */
    UNRESOLVED,
    /** Left poverty, with help going on or over. */
    LEFT
}

package org.jiandang.policy;

/** What follows when a rule is breached, from mild to strict. */
public enum Severity {
    /** Goes to a work list. */
    REVIEW,
    /** Saved together with a reason that stays on the record. */
    EXPLAIN,
    /** Not saved. */
    BLOCK;

    /** The stricter of the two: a profile may raise a severity and never lowers it. */
    public Severity raisedTo(Severity other) {
        return other.compareTo(this) > 0 ? other : this;
    }
}

package org.jiandang.worklist;

/** How far a case has come, for lists. */
public enum CaseState {
    /** 办理中 */
    RUNNING,
    /** 已逾期：running, and past the day its next step was due */
    OVERDUE,
    /** 已办结：registered or closed */
    COMPLETED,
    /** 已终止：refused or withdrawn */
    DROPPED
}

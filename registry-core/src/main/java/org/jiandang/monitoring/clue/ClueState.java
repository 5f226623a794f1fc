package org.jiandang.monitoring.clue;

/** What has become of a clue. */
public enum ClueState {
    /** 待处理 */
    OPEN,
    /** 已受理: a case follows it. */
    FOLLOWED,
    /** 已并入: its household is watched already, or a case about it runs. */
    JOINED,
    /** 已答复: it does not hold; the reason is on record. */
    ANSWERED
}

package org.jiandang.care;

/** Where an entry stands. */
public enum CareState {
    /** 待确认: derived from the card, nobody has looked */
    SUGGESTED,
    /** 已确认 */
    CONFIRMED,
    /** 不列入: a person has set it aside, with a reason */
    SET_ASIDE,
    /** 已退出: no longer of the group */
    ENDED
}

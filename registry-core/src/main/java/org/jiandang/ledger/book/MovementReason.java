package org.jiandang.ledger.book;

/** Why somebody was added to the people of L2 or went, where a household's standing or place tells it and no member event. */
public enum MovementReason {
    /** 整户识别纳入 */
    HOUSEHOLD_REGISTERED,
    /** 整户从他村迁入 */
    HOUSEHOLD_MOVED_IN,
    /** 整户迁往他村 */
    HOUSEHOLD_MOVED_OUT,
    /** 整户销户 */
    HOUSEHOLD_CLOSED,
    /** 剔除 */
    HOUSEHOLD_REMOVED
}

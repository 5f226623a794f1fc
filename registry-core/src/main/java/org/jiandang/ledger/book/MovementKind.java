package org.jiandang.ledger.book;

/** Whether somebody was added to the register or went. */
public enum MovementKind {
    /** 增 */
    ARRIVAL,
    /** 减 */
    DEPARTURE
}

package org.jiandang.screening;

/** Where a hit stands. */
public enum HitState {
    /** 疑似 */
    SUSPECTED,
    /** 确认 */
    CONFIRMED,
    /** 排除 */
    LIFTED
}

package org.jiandang.detection;

/** What a person found out about a suspicion. */
public enum SuspicionVerdict {
    /** 属实 */
    TRUE,
    /** 不属实 */
    FALSE,
    /** 已整改 */
    MENDED
}

package org.jiandang.care;

/** What a person decides about an entry. */
public enum CareAction {
    /** 确认 */
    CONFIRM,
    /** 不列入 */
    SET_ASIDE,
    /** 退出 */
    END,
    /** 继续列入, though the card no longer tells so */
    KEEP
}

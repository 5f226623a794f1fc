package org.jiandang.monitoring;

/** How a risk went away (风险消除方式). */
public enum ClearanceMode {
    /** 帮扶消除: by the measures that were taken. */
    SUPPORTED,
    /** 自然消除: of itself, for example because everybody moved or died. */
    NATURAL
}

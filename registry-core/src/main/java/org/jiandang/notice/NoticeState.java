package org.jiandang.notice;

/** Where a sheet stands. */
public enum NoticeState {
    /** Prepared, to be printed and posted. */
    DRAFT,
    /** Hangs, or hung its days. */
    POSTED,
    /** Never posted. */
    CANCELLED
}

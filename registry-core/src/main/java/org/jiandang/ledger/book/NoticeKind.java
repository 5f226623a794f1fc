package org.jiandang.ledger.book;

/** What was hung up in a village. */
public enum NoticeKind {
    /** 村级公示 */
    VILLAGE_NOTICE,
    /** 乡镇公示 */
    TOWNSHIP_NOTICE,
    /** 省级公示 */
    REGION_NOTICE,
    /** 公告 */
    ANNOUNCEMENT
}

package org.jiandang.ledger.book;

/** What a notice is about; the kinds of case that are made public. */
public enum NoticeSubject {
    /** 识别纳入 */
    IDENTIFICATION,
    /** 脱贫退出 */
    EXIT,
    /** 剔除 */
    REMOVAL,
    /** 贫困村退出 */
    VILLAGE_EXIT,
    /** 贫困县退出 */
    COUNTY_EXIT,
    /** 纳入监测 */
    WATCH,
    /** 风险消除 */
    CLEARANCE
}

package org.jiandang.ledger.book;

/** What came of such a visit. */
public enum VisitConclusion {
    /** 未发现问题 */
    NO_PROBLEM,
    /** 应纳入识别 */
    TO_IDENTIFY,
    /** 应纳入监测 */
    TO_WATCH,
    /** 信息须更正 */
    TO_CORRECT
}

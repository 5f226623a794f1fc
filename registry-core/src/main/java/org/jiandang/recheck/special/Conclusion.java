package org.jiandang.recheck.special;

/** What came of a visit to a household of a special list. */
public enum Conclusion {
    /** 未发现问题 */
    NO_PROBLEM,
    /** 应纳入识别 */
    TO_IDENTIFY,
    /** 应纳入监测 */
    TO_WATCH,
    /** 信息须更正 */
    TO_CORRECT
}

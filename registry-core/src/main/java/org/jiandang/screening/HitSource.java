package org.jiandang.screening;

/** Where a hit comes from. */
public enum HitSource {
    /** 逐条询问 */
    QUESTION,
    /** 部门比对 */
    COMPARISON,
    /** 公示异议 */
    OBJECTION,
    /** 入户核查 */
    VISIT
}

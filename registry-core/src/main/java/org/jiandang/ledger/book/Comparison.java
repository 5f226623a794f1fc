package org.jiandang.ledger.book;

/** What the comparison with the departments' rosters said of a household (比对结果). */
public enum Comparison {
    /** 无疑点 */
    CLEAR,
    /** 有疑点，已排除 */
    LIFTED,
    /** 有疑点，待核实 */
    SUSPECTED,
    /** 疑点属实 */
    CONFIRMED
}

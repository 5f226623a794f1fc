package org.jiandang.recheck.item;

/** Which findings a work list shows. */
public enum Shelf {
    /** 待核实 */
    OPEN,
    /** 属实，待整改 */
    TO_MEND,
    /** 已有结论 */
    ANSWERED
}

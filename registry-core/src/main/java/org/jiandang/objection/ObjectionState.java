package org.jiandang.objection;

/** Where an objection stands. */
public enum ObjectionState {
    /** 待核实 */
    OPEN,
    /** 不成立 */
    SETTLED,
    /** 成立 */
    UPHELD
}

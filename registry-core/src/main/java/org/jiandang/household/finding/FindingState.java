package org.jiandang.household.finding;

/** Where a doubt stands. */
public enum FindingState {
    /** waits for a reason or a look */
    OPEN,
    /** answered; it opens again when its figures change */
    EXPLAINED,
    /** the rule holds again */
    CLOSED
}

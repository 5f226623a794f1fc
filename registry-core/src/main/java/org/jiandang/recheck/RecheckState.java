package org.jiandang.recheck;

/** Where a re-check stands. */
public enum RecheckState {
    WAITING,
    RUNNING,
    /** cancelled, or ended by a fault; it can be taken up again where it stopped */
    STOPPED,
    DONE;

    public boolean isEnded() {
        return this == STOPPED || this == DONE;
    }
}

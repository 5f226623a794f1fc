package org.jiandang.replay;

/** Where a replay stands. */
public enum ReplayState {
    WAITING,
    RUNNING,
    /** cancelled or failed; it goes on where it stopped */
    STOPPED,
    DONE;

    public boolean ended() {
        return this == STOPPED || this == DONE;
    }
}

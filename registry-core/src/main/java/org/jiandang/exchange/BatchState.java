package org.jiandang.exchange;

/** Where a batch stands. */
public enum BatchState {
    /** The file is kept and was recognised; year and day are still to be said. */
    UPLOADED,
    /** The file is none that is read. */
    REFUSED,
    CHECKING,
    /** Judged; waits for the decision. */
    CHECKED,
    /** Asked to be let in; waits for another person, because it is large. */
    WAITING,
    COMMITTING,
    COMMITTED,
    DISCARDED,
    /** Committed and taken back. */
    UNDONE;

    public boolean isOpen() {
        return this == UPLOADED || this == CHECKING || this == CHECKED || this == WAITING || this == COMMITTING;
    }
}

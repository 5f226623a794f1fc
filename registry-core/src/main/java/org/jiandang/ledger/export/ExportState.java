package org.jiandang.ledger.export;

/** Where an export stands. */
public enum ExportState {
    /** Waits for a second person. */
    REQUESTED,
    /** May be written. */
    RELEASED,
    /** The file was written and can be fetched until its time is over; its record stays. */
    READY,
    /** The second person said no. */
    REFUSED
}

package org.jiandang.authority;

/** Where a proposed list of divisions stands. */
public enum DivisionState {
    PROPOSED,
    /** The security administrator agreed; the system administrator may apply it. */
    RELEASED,
    REFUSED,
    /** Taken back by the one who proposed. */
    WITHDRAWN,
    /** The table of divisions has taken it. */
    APPLIED
}

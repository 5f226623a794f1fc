package org.jiandang.authority;

/** What became of a proposal. */
public enum ProposalState {
    PROPOSED,
    /** A second person agreed; the role is held. */
    RELEASED,
    REFUSED,
    /** Taken back by the one who proposed. */
    WITHDRAWN
}

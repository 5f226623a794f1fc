package org.jiandang.policy.change;

/** Where a proposal stands; all but the first are final. */
public enum ProposalState {
    /** Waits for a second person. */
    PROPOSED,
    /** Holds from its day on. */
    RELEASED,
    /** The second person said no. */
    REFUSED,
    /** Taken back by whoever proposed it. */
    WITHDRAWN
}

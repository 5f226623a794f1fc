package org.jiandang.policy.change;

import java.util.List;
import java.util.Optional;

/** The proposals. A transaction must be open; area scope applies. */
public interface Proposals {

    /** Puts a new one down; false when another for the same value of the same area waits. */
    boolean add(Proposal proposal);

    Optional<Proposal> find(ProposalId id);

    /** The latest of the reader's area, those that wait first. */
    List<Proposal> latest(int limit);

    /** Stores the word that ended it, if it still waits; false when somebody was quicker. */
    boolean end(Proposal ended);
}

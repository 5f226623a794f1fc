package org.jiandang.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.account.GrantRole;
import org.jiandang.account.Role;
import org.jspecify.annotations.Nullable;

/** Port: proposals of roles. */
public interface GrantProposals {

    /** Adds a proposal; false when another one for the account waits. */
    boolean add(GrantRole wanted, @Nullable LocalDate until, String person, String reason, Actor proposing);

    /** Whether the person holds the role now by another account. */
    boolean holdsElsewhere(String person, Role role, String exceptLogin);

    Optional<GrantProposal> find(long serial);

    /** Those that wait, the oldest first: all, or those a person of an area proposed; at most so many. */
    List<GrantProposal> waiting(String areaPrefix, int limit);

    /** Writes down the decision; false when it was decided before. */
    boolean decide(long serial, ProposalState state, String note, Actor deciding);

    /** How many persons work as security administrators now. */
    int securityAdministrators();
}

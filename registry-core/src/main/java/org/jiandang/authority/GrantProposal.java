package org.jiandang.authority;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandang.account.Jurisdiction;
import org.jiandang.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role for an account, as somebody proposed it.
 *
 * @param serial its number
 * @param login the account
 * @param person the code of the person behind the account
 * @param name the person's name
 * @param role the role
 * @param jurisdiction its area
 * @param until the last day of a stand-in; none for a lasting role
 * @param reason why
 * @param proposedBy the log-in that proposed it
 * @param proposedPerson the code of the person who did
 * @param proposedAt when
 * @param state what became of it
 * @param decidedBy the log-in that released, refused or withdrew it; none while it waits
 * @param note why it was refused
 */
public record GrantProposal(
        long serial,
        String login,
        String person,
        String name,
        Role role,
        Jurisdiction jurisdiction,
        @Nullable LocalDate until,
        String reason,
        String proposedBy,
        String proposedPerson,
        Instant proposedAt,
        ProposalState state,
        @Nullable String decidedBy,
        @Nullable String note) {}

package org.jiandang.authority;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.AccountService;
import org.jiandang.account.AccountView;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.GrantRole;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.authority.AuthorityRefused.Reason;
import org.jiandang.refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives roles by two persons: a security administrator, a prefecture or a region proposes, another security administrator releases. While only one
 * person is security administrator, the audit administrator releases, and only to make the second one.
 */
@Service
public class GrantDesk {

    private static final int MOST = 100;
    private static final int LONGEST = 30;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Set<Role> PROPOSE =
            EnumSet.of(Role.SECURITY_ADMIN, Role.PREFECTURE_OFFICE, Role.REGION_OFFICE);
    private static final Set<Role> DECIDE = EnumSet.of(Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    private final GrantProposals proposals;
    private final AccountService accounts;
    private final Audit audit;
    private final Clock clock;

    GrantDesk(GrantProposals proposals, AccountService accounts, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes a role for an account; it takes effect when another person releases it.
     *
     * @param until the last day, of at most thirty, when the person stands in for a colleague of the same level; null for a lasting role
     */
    @Transactional
    public void propose(GrantRole wanted, @Nullable LocalDate until, String reason) {
        Actor actor = mustBeOne(PROPOSE);
        AccountView account = accounts.view(wanted.login());
        if (account.person().equals(actor.person())) {
            throw new AccountRefused(AccountRefused.Reason.OWN_ACCOUNT);
        }
        boolean own = actor.jurisdiction().contains(wanted.jurisdiction())
                && wanted.role().level().isPresent();
        if (actor.role() != Role.SECURITY_ADMIN && !own) {
            throw new AuthorityRefused(
                    Reason.NOT_YOURS_TO_PROPOSE, actor.jurisdiction().prefix());
        }
        if (reason.isBlank()) {
            throw new AuthorityRefused(Reason.REASON_MISSING);
        }
        wanted.mustFit();
        if (until != null) {
            mustStandIn(wanted, account.person(), until);
        }
        if (!proposals.add(wanted, until, account.person(), reason.strip(), actor)) {
            throw new AuthorityRefused(Reason.ONE_WAITS, wanted.login());
        }
        audit.record(AuditEvent.done("GRANT_PROPOSE", "account:" + wanted.login(), text(wanted)));
    }

    /** Releases a proposal: the account holds the role from now on. */
    @Transactional
    public void release(long serial) {
        GrantProposal proposal = find(serial);
        mustDecide(proposal);
        decide(proposal, ProposalState.RELEASED, "");
        accounts.grant(
                new GrantRole(proposal.login(), proposal.role(), proposal.jurisdiction()),
                serial,
                endOf(proposal.until()));
    }

    /** Refuses a proposal, with a reason. */
    @Transactional
    public void refuse(long serial, String note) {
        GrantProposal proposal = find(serial);
        mustDecide(proposal);
        if (note.isBlank()) {
            throw new AuthorityRefused(Reason.REASON_MISSING);
        }
        decide(proposal, ProposalState.REFUSED, note.strip());
        audit.record(AuditEvent.done("GRANT_REFUSE", "account:" + proposal.login(), note.strip()));
    }

    /** Takes a proposal of the one who acts back. */
    @Transactional
    public void withdraw(long serial) {
        Actor actor = mustBeOne(PROPOSE);
        GrantProposal proposal = find(serial);
        if (!proposal.proposedPerson().equals(actor.person())) {
            throw new NotFound("proposal", serial);
        }
        decide(proposal, ProposalState.WITHDRAWN, "");
        audit.record(AuditEvent.done("GRANT_WITHDRAW", "account:" + proposal.login()));
    }

    /** The proposals that wait, the oldest first; a prefecture or region sees those of its own area. */
    @Transactional(readOnly = true)
    public List<GrantProposal> waiting() {
        Actor actor = Acting.require();
        if (!PROPOSE.contains(actor.role()) && !DECIDE.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return proposals.waiting(
                DECIDE.contains(actor.role()) ? "" : actor.jurisdiction().prefix(), MOST);
    }

    private void mustStandIn(GrantRole wanted, String person, LocalDate until) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        if (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST - 1))) {
            throw new AuthorityRefused(Reason.DAYS_OUT_OF_RANGE, LONGEST);
        }
        if (!proposals.holdsElsewhere(person, wanted.role(), wanted.login())) {
            throw new AuthorityRefused(Reason.NOT_OF_THE_SAME_LEVEL);
        }
    }

    /** Midnight after the last day. */
    private static @Nullable Instant endOf(@Nullable LocalDate until) {
        return until == null ? null : until.plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    private void mustDecide(GrantProposal proposal) {
        Actor actor = mustBeOne(DECIDE);
        if (proposal.proposedPerson().equals(actor.person())) {
            throw new AuthorityRefused(Reason.PROPOSER_DECIDES);
        }
        if (proposal.person().equals(actor.person())) {
            throw new AccountRefused(AccountRefused.Reason.OWN_ACCOUNT);
        }
        boolean standsIn = proposal.role() == Role.SECURITY_ADMIN && proposals.securityAdministrators() < 2;
        if (actor.role() == Role.AUDIT_ADMIN && !standsIn) {
            throw new AuthorityRefused(Reason.SECOND_ADMINISTRATOR_DECIDES);
        }
    }

    private void decide(GrantProposal proposal, ProposalState state, String note) {
        if (!proposals.decide(proposal.serial(), state, note, Acting.require())) {
            throw new AuthorityRefused(Reason.DECIDED);
        }
    }

    private GrantProposal find(long serial) {
        Actor actor = Acting.require();
        return proposals
                .find(serial)
                .filter(one ->
                        DECIDE.contains(actor.role()) || actor.jurisdiction().contains(one.jurisdiction()))
                .orElseThrow(() -> new NotFound("proposal", serial));
    }

    private static Actor mustBeOne(Set<Role> roles) {
        Actor actor = Acting.require();
        if (!roles.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }

    private static String text(GrantRole wanted) {
        return wanted.role() + " " + wanted.jurisdiction().prefix();
    }
}

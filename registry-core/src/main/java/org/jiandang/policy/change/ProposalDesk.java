package org.jiandang.policy.change;

import java.util.List;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.policy.RegistryClock;
import org.jiandang.policy.catalogue.DatedValue;
import org.jiandang.policy.change.ProposalRefused.Reason;
import org.jiandang.refusal.NotFound;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes values of policy: one person proposes with a document, another of the same level or above releases, and nothing changes before its day. */
@Service
public class ProposalDesk {

    private static final int LATEST = 100;

    private final Proposals proposals;
    private final ProposalCheck check;
    private final PolicyRecords records;
    private final Serials serials;
    private final Audit audit;
    private final RegistryClock clock;

    ProposalDesk(
            Proposals proposals,
            ProposalCheck check,
            PolicyRecords records,
            Serials serials,
            Audit audit,
            RegistryClock clock) {
        this.proposals = proposals;
        this.check = check;
        this.records = records;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts a value forward; nothing judges by it yet. */
    @Transactional
    public Proposal propose(ProposeValue wish) {
        Actor actor = Acting.require();
        boolean gap = check.mustBeProposable(wish, actor);
        Proposal proposal = new Proposal(
                new ProposalId(wish.area().countyCode(), serials.next("policy_proposal")),
                wish.area(),
                check.valueOf(wish),
                wish.from(),
                wish.note().strip(),
                gap,
                ProposalState.PROPOSED,
                Proposal.Proposer.of(actor, clock.instant()),
                null);
        if (!proposals.add(proposal)) {
            throw new ProposalRefused(Reason.ONE_OPEN);
        }
        record("PROPOSE_POLICY", proposal);
        return proposal;
    }

    /** The second person's yes: the value holds from its day on. */
    @Transactional
    public Proposal release(ProposalId id, String note) {
        Proposal proposal = find(id);
        mustBeSecondPerson(proposal);
        check.mustStillHold(proposal);
        Proposal released = end(proposal, ProposalState.RELEASED, note);
        records.set(proposal.value(), proposal.from(), DatedValue.originOf(id.toString()));
        record("RELEASE_POLICY", released);
        return released;
    }

    /** The second person's no, with the reason. */
    @Transactional
    public Proposal refuse(ProposalId id, String reason) {
        Proposal proposal = find(id);
        mustBeSecondPerson(proposal);
        if (reason.isBlank()) {
            throw new ProposalRefused(Reason.NO_REASON);
        }
        Proposal refused = end(proposal, ProposalState.REFUSED, reason);
        record("REFUSE_POLICY", refused);
        return refused;
    }

    /** Taken back by whoever proposed it. */
    @Transactional
    public Proposal withdraw(ProposalId id, String note) {
        Proposal proposal = find(id);
        if (!isProposer(proposal)) {
            throw new ProposalRefused(Reason.NOT_PROPOSER);
        }
        Proposal withdrawn = end(proposal, ProposalState.WITHDRAWN, note);
        record("WITHDRAW_POLICY", withdrawn);
        return withdrawn;
    }

    /** A proposal of the actor's area. */
    @Transactional(readOnly = true)
    public Proposal find(ProposalId id) {
        return proposals.find(id).orElseThrow(() -> new NotFound("proposal", id));
    }

    /** The latest of the actor's area, those that wait first. */
    @Transactional(readOnly = true)
    public List<Proposal> latest() {
        return proposals.latest(LATEST);
    }

    /** Those that wait for the actor as second person. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting() {
        return latest().stream().filter(this::mayRelease).toList();
    }

    /** Whether the actor is the second person for this proposal, and it still waits for one. */
    public boolean mayRelease(Proposal proposal) {
        return proposal.state() == ProposalState.PROPOSED && hindrance(proposal) == null;
    }

    private void mustBeSecondPerson(Proposal proposal) {
        Reason hindrance = hindrance(proposal);
        if (hindrance != null) {
            throw new ProposalRefused(hindrance);
        }
    }

    private static @Nullable Reason hindrance(Proposal proposal) {
        Actor actor = Acting.require();
        if (!ProposalRight.OFFICES.contains(actor.role())) {
            return Reason.ROLE;
        } else if (isProposer(proposal)) {
            return Reason.SAME_PERSON;
        }
        return actor.jurisdiction().contains(proposal.proposedBy().area()) ? null : Reason.LEVEL_TOO_LOW;
    }

    private static boolean isProposer(Proposal proposal) {
        return proposal.proposedBy().person().equals(Acting.require().person());
    }

    private Proposal end(Proposal proposal, ProposalState to, String note) {
        Proposal ended = proposal.ended(to, Acting.require(), clock.instant(), note);
        if (proposal.state() != ProposalState.PROPOSED || !proposals.end(ended)) {
            throw new ProposalRefused(Reason.MOVED);
        }
        return ended;
    }

    private void record(String action, Proposal proposal) {
        audit.record(AuditEvent.done(
                action,
                "proposal:" + proposal.id(),
                "%s %s %s %s"
                        .formatted(
                                proposal.area(),
                                proposal.key(),
                                proposal.value().value(),
                                proposal.from())));
    }
}

package org.jiandang.authority;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.authority.AuthorityRefused.Reason;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionChanges;
import org.jiandang.region.RegionList;
import org.jiandang.region.RegionRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Newer lists of divisions (security.md §2, ‡): a region or the system administrator proposes one, the security administrator releases it, the system
 * administrator applies it.
 */
@Service
public class DivisionDesk {

    private static final int MOST = 50;
    private static final int REASON_LENGTH = 200;
    private static final Set<Role> PROPOSE = EnumSet.of(Role.SYSTEM_ADMIN, Role.REGION_OFFICE);
    private static final Set<Role> DECIDE = EnumSet.of(Role.SECURITY_ADMIN);
    private static final Set<Role> APPLY = EnumSet.of(Role.SYSTEM_ADMIN);
    private static final Set<Role> READ = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.REGION_OFFICE);

    private final DivisionProposals proposals;
    private final RegionRecords records;
    private final Audit audit;

    DivisionDesk(DivisionProposals proposals, RegionRecords records, Audit audit) {
        this.proposals = proposals;
        this.records = records;
        this.audit = audit;
    }

    /** Proposes a list and gives its number; nothing changes before it is released and applied. */
    @Transactional
    public long propose(String fileName, byte[] file, LocalDate edition, String reason) {
        Actor actor = mustBeOne(PROPOSE);
        String why = mustSay(reason);
        RegionList list = records.read(fileName, file, edition);
        if (actor.role() == Role.REGION_OFFICE
                && !list.covers().startsWith(actor.jurisdiction().prefix())) {
            throw new AuthorityRefused(
                    Reason.LIST_OF_ANOTHER_AREA, actor.jurisdiction().prefix(), list.covers());
        }
        long serial = proposals
                .add(fileName, file, edition, list, why, actor)
                .orElseThrow(() -> new AuthorityRefused(Reason.LIST_WAITS, list.covers()));
        audit.record(AuditEvent.done("PROPOSE_REGIONS", object(serial), list.covers() + " " + list.hash()));
        return serial;
    }

    /** The latest proposals, the newest first; a region sees those of its own divisions. */
    @Transactional(readOnly = true)
    public List<DivisionProposal> latest() {
        return proposals.latest(own(mustBeOne(READ)), MOST);
    }

    @Transactional(readOnly = true)
    public DivisionProposal view(long serial) {
        String own = own(mustBeOne(READ));
        return proposals
                .find(serial)
                .filter(one -> one.covers().startsWith(own))
                .orElseThrow(() -> new NotFound("divisions", serial));
    }

    /** What a proposal that is not done with would change now. */
    @Transactional
    public RegionList list(long serial) {
        DivisionProposal proposal = view(serial);
        return records.read(proposal.fileName(), file(serial), proposal.edition());
    }

    /** The second person's yes. */
    @Transactional
    public void release(long serial) {
        DivisionProposal proposal = mustDecide(serial);
        decide(serial, DivisionState.PROPOSED, DivisionState.RELEASED, "");
        audit.record(AuditEvent.done("RELEASE_REGIONS", object(serial), proposal.covers()));
    }

    /** Turns a list down, also one that was released and not yet applied. */
    @Transactional
    public void refuse(long serial, String note) {
        DivisionProposal proposal = mustDecide(serial);
        String why = mustSay(note);
        decide(serial, proposal.state(), DivisionState.REFUSED, why);
        audit.record(AuditEvent.done("REFUSE_REGIONS", object(serial), why));
    }

    /** Takes back a list of the one who acts that nobody has decided about. */
    @Transactional
    public void withdraw(long serial) {
        Actor actor = mustBeOne(PROPOSE);
        if (!view(serial).proposedPerson().equals(actor.person())) {
            throw new NotFound("divisions", serial);
        }
        decide(serial, DivisionState.PROPOSED, DivisionState.WITHDRAWN, "");
        audit.record(AuditEvent.done("WITHDRAW_REGIONS", object(serial)));
    }

    /** Takes a released list into the table of divisions. */
    @Transactional
    public RegionChanges apply(long serial) {
        Actor actor = mustBeOne(APPLY);
        DivisionProposal proposal = view(serial);
        if (proposal.state() != DivisionState.RELEASED) {
            throw new AuthorityRefused(Reason.LIST_NOT_RELEASED);
        }
        RegionChanges changes = records.load(proposal.fileName(), file(serial), proposal.edition());
        if (!proposals.applied(serial, actor)) {
            throw new AuthorityRefused(Reason.LIST_NOT_RELEASED);
        }
        return changes;
    }

    private DivisionProposal mustDecide(long serial) {
        Actor actor = mustBeOne(DECIDE);
        DivisionProposal proposal = view(serial);
        if (proposal.proposedPerson().equals(actor.person())) {
            throw new AuthorityRefused(Reason.PROPOSER_DECIDES);
        }
        return proposal;
    }

    private void decide(long serial, DivisionState from, DivisionState to, String note) {
        boolean open = from == DivisionState.PROPOSED || from == DivisionState.RELEASED;
        if (!open || !proposals.decide(serial, from, to, note, Acting.require())) {
            throw new AuthorityRefused(Reason.DECIDED);
        }
    }

    private byte[] file(long serial) {
        return proposals.file(serial).orElseThrow(() -> new AuthorityRefused(Reason.DECIDED));
    }

    /** Administrators have no area: they see all lists. */
    private static String own(Actor actor) {
        return actor.role().isAdministrator() ? "" : actor.jurisdiction().prefix();
    }

    private static String mustSay(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON_LENGTH) {
            throw new AuthorityRefused(Reason.REASON_MISSING);
        }
        return why;
    }

    private static Actor mustBeOne(Set<Role> roles) {
        Actor actor = Acting.require();
        if (!roles.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }

    private static String object(long serial) {
        return "divisions:" + serial;
    }
}

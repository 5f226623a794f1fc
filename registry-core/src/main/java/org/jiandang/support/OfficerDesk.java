package org.jiandang.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.value.ResidentId;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.support.SupportRefused.Reason;
import org.jiandang.support.search.OfficerQuery;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the officers who stand by households. Township and county keep those of their area. */
@Service
public class OfficerDesk {

    private static final Set<Role> KEEPERS = Set.of(Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);
    private static final int MOST = 100;

    private final Officers officers;
    private final Pairings pairings;
    private final Serials serials;
    private final Vault vault;
    private final Audit audit;

    OfficerDesk(Officers officers, Pairings pairings, Serials serials, Vault vault, Audit audit) {
        this.officers = officers;
        this.pairings = pairings;
        this.serials = serials;
        this.vault = vault;
        this.audit = audit;
    }

    /** Refuses whoever may not keep officers and pairings. */
    static Actor mustKeep() {
        Actor actor = Acting.require();
        if (!KEEPERS.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }

    /** Enters an officer or changes one. */
    @Transactional
    public OfficerId keep(KeepOfficer command) {
        Actor actor = mustKeep();
        actor.mustReach(command.area());
        OfficerId stored = command.id();
        OfficerId id = stored == null ? add(command) : changed(stored, command);
        audit.record(AuditEvent.done(stored == null ? "ADD_OFFICER" : "CHANGE_OFFICER", "officer:" + id));
        return id;
    }

    private OfficerId add(KeepOfficer command) {
        ResidentId number = command.idNumber();
        if (number == null) {
            throw new SupportRefused(Reason.NUMBER_MISSING);
        }
        OfficerId id = OfficerId.in(command.area(), serials.next("support"));
        if (!officers.add(id, command.area(), command.card(), number, sealed(id, number))) {
            throw new SupportRefused(Reason.OFFICER_KNOWN);
        }
        return id;
    }

    private OfficerId changed(OfficerId id, KeepOfficer command) {
        found(id);
        ResidentId number = command.idNumber();
        Sealed sealed = number == null ? null : sealed(id, number);
        int rows = officers.change(id, command.version(), command.area(), command.card(), number, sealed);
        if (rows < 0) {
            throw new SupportRefused(Reason.OFFICER_KNOWN);
        }
        mustBeOne(rows);
        return id;
    }

    private Sealed sealed(OfficerId id, ResidentId number) {
        return vault.seal(number.value(), new SealedPlace("support_officer", id.countyCode(), id.serial(), 0, "id_no"));
    }

    /** Notes that the officer takes no household any more; one who still has households is refused. */
    @Transactional
    public void retire(OfficerId id, int version) {
        mustKeep();
        Officer officer = found(id);
        if (officer.households() > 0) {
            throw new SupportRefused(Reason.OFFICER_HAS_HOUSEHOLDS, officer.households());
        }
        mustBeOne(officers.retire(id, version));
        audit.record(AuditEvent.done("RETIRE_OFFICER", "officer:" + id));
    }

    @Transactional(readOnly = true)
    public Officer find(OfficerId id) {
        return found(id);
    }

    /** The households the officer has now, at most a hundred. */
    @Transactional(readOnly = true)
    public List<Pairing> households(OfficerId id) {
        return pairings.ofOfficer(id, MOST);
    }

    /** A page of the list; with one row more when there is a next. */
    @Transactional(readOnly = true)
    public List<Officer> list(OfficerQuery query) {
        Acting.require().mustReach(query.area());
        return officers.list(query, Math.min(query.size(), MOST) + 1);
    }

    @Transactional(readOnly = true)
    public long count(OfficerQuery query) {
        return officers.count(query);
    }

    /** Those who may be given a household of the village, the nearest first. */
    @Transactional(readOnly = true)
    public List<Officer> serving(RegionCode village) {
        return officers.serving(village, 3 * MOST);
    }

    private Officer found(OfficerId id) {
        return officers.find(id).orElseThrow(() -> new NotFound("officer", id));
    }

    private static void mustBeOne(int rows) {
        if (rows == 0) {
            throw new SupportRefused(Reason.CHANGED);
        }
    }

    /** Refuses a day that has not come yet. */
    static void mustNotLieAhead(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new SupportRefused(Reason.IN_THE_FUTURE);
        }
    }
}

package org.jiandang.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.RegistryClock;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.support.SupportRefused.Reason;
import org.jiandang.support.search.UnpairedHousehold;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pairs households with officers (结对). A line is never overwritten: a change of officer or of dates appends one. */
@Service
public class PairingDesk {

    private final Pairings pairings;
    private final OfficerDesk officers;
    private final HouseholdReading households;
    private final SupportDoubts doubts;
    private final Serials serials;
    private final Audit audit;
    private final RegistryClock clock;

    PairingDesk(
            Pairings pairings,
            OfficerDesk officers,
            HouseholdReading households,
            SupportDoubts doubts,
            Serials serials,
            Audit audit,
            RegistryClock clock) {
        this.pairings = pairings;
        this.officers = officers;
        this.households = households;
        this.doubts = doubts;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Pairs from a day on; the officer until then, if there is one, ends the day before with the reason. */
    @Transactional
    public PairingId pair(HouseholdId id, OfficerId officerId, LocalDate since, @Nullable String reason) {
        OfficerDesk.mustKeep();
        OfficerDesk.mustNotLieAhead(since, clock.today());
        HouseholdView household = households.view(id, null);
        mustBeFollowed(household);
        Officer officer = officers.find(officerId);
        if (officer.retiredOn() != null) {
            throw new SupportRefused(
                    Reason.OFFICER_RETIRED, officer.card().name().value());
        }
        if (!officer.area().contains(household.register().village())) {
            throw new SupportRefused(Reason.OFFICER_OF_OTHER_AREA, officer.areaName());
        }
        lasting(id).ifPresent(before -> handOver(before, officerId, since, reason));
        PairingId line = appended(id, officer, since, null);
        done("PAIR", id, line);
        return line;
    }

    private void handOver(Pairing before, OfficerId next, LocalDate since, @Nullable String reason) {
        if (before.officer().equals(next)) {
            throw new SupportRefused(Reason.SAME_OFFICER, before.officerName());
        }
        if (!since.isAfter(before.since())) {
            throw new SupportRefused(Reason.DAYS_TAKEN);
        }
        pairings.end(before.id(), since.minusDays(1), required(reason));
    }

    /** Ends a pairing: the household has no officer from the next day on. */
    @Transactional
    public void end(PairingId id, LocalDate until, String reason) {
        OfficerDesk.mustKeep();
        OfficerDesk.mustNotLieAhead(until, clock.today());
        Pairing line = valid(id);
        if (line.until() != null) {
            throw new SupportRefused(Reason.PAIRING_OVER);
        }
        mustBeInOrder(line.since(), until);
        pairings.end(id, until, required(reason));
        done("END_PAIRING", line.household(), id);
    }

    /** Corrects the days of a pairing: the old line stays and no longer counts, a new one says it right. */
    @Transactional
    public PairingId correct(PairingId id, LocalDate since, @Nullable LocalDate until, String reason) {
        OfficerDesk.mustKeep();
        OfficerDesk.mustNotLieAhead(since, clock.today());
        OfficerDesk.mustNotLieAhead(until, clock.today());
        mustBeInOrder(since, until);
        Pairing line = valid(id);
        PairingId next = new PairingId(id.countyCode(), serials.next("support"));
        pairings.replace(id, next, required(reason));
        if (!pairings.add(next, line.household(), officers.find(line.officer()), since, until)) {
            throw new SupportRefused(Reason.DAYS_TAKEN);
        }
        done("CORRECT_PAIRING", line.household(), next);
        return next;
    }

    private PairingId appended(HouseholdId household, Officer officer, LocalDate since, @Nullable LocalDate until) {
        PairingId line = new PairingId(household.countyCode(), serials.next("support"));
        if (!pairings.add(line, household, officer, since, until)) {
            throw new SupportRefused(Reason.DAYS_TAKEN);
        }
        return line;
    }

    @Transactional(readOnly = true)
    public Pairing find(PairingId id) {
        return pairings.find(id).orElseThrow(() -> new NotFound("pairing", id));
    }

    /** All lines of a household, the newest first. */
    @Transactional(readOnly = true)
    public List<Pairing> of(HouseholdId household) {
        return pairings.of(household);
    }

    /** Unresolved households of an area without an officer; with one row more when there is a next page. */
    @Transactional(readOnly = true)
    public List<UnpairedHousehold> missing(RegionCode area, UnpairedHousehold.@Nullable Place after, int size) {
        Acting.require().mustReach(area);
        return pairings.missing(area, clock.today(), after, size + 1);
    }

    @Transactional(readOnly = true)
    public long countMissing(RegionCode area) {
        return pairings.countMissing(area, clock.today());
    }

    private Optional<Pairing> lasting(HouseholdId household) {
        return pairings.of(household).stream()
                .filter(line -> line.isValid() && line.until() == null)
                .findFirst();
    }

    private Pairing valid(PairingId id) {
        Pairing line = find(id);
        if (!line.isValid()) {
            throw new SupportRefused(Reason.PAIRING_OVER);
        }
        return line;
    }

    private void done(String action, HouseholdId household, PairingId line) {
        audit.record(AuditEvent.done(action, "household:" + household, line.toString()));
        doubts.pairingChanged(household);
    }

    static void mustBeFollowed(HouseholdView household) {
        HouseholdStatus status = household.standing().status();
        if (status == null || !status.isActive() || status == HouseholdStatus.APPLICANT) {
            throw new SupportRefused(Reason.HOUSEHOLD_NOT_REGISTERED);
        }
    }

    static void mustBeInOrder(LocalDate since, @Nullable LocalDate until) {
        if (until != null && until.isBefore(since)) {
            throw new SupportRefused(Reason.ENDS_BEFORE_IT_BEGINS);
        }
    }

    static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new SupportRefused(Reason.REASON_MISSING);
        }
        return reason.strip();
    }
}

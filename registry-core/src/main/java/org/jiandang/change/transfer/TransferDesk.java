package org.jiandang.change.transfer;

import java.util.List;
import java.util.Objects;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.HouseholdId;
import org.jiandang.procedure.Action;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Second step: the other county accepts the household or sends it back; the old one may recall it until then. */
@Service
public class TransferDesk {

    private static final int MOST = 200;

    private final Transfers transfers;
    private final Reception reception;
    private final Audit audit;

    TransferDesk(Transfers transfers, Reception reception, Audit audit) {
        this.transfers = transfers;
        this.reception = reception;
        this.audit = audit;
    }

    /** Households that left the actor's area, those not yet accepted among them. */
    @Transactional(readOnly = true)
    public List<Transfer> leaving() {
        return transfers.leaving(Acting.require().jurisdiction().region(), MOST);
    }

    /** Households sent to the actor's county. */
    @Transactional(readOnly = true)
    public List<Arrival> arriving() {
        return transfers.arriving(Acting.require().jurisdiction().region(), MOST);
    }

    @Transactional(readOnly = true)
    public Arrival arrival(String county, long serial) {
        return transfers.arrival(county, serial).orElseThrow(() -> new NotFound("transfer", serial));
    }

    /** What was sent, with full numbers, for the page that masks them. */
    @Transactional
    public SentHousehold sent(Arrival arrival) {
        audit.record(AuditEvent.done("OPEN_TRANSFER", "transfer:" + arrival.id()));
        return reception.open(arrival);
    }

    /** Registers the household in a village of this county under a new number; in the old county it is closed at the same moment. */
    @Transactional
    public HouseholdId accept(String county, long serial, RegionCode village) {
        Actor actor = mustBeCounty();
        Arrival arrival = arrival(county, serial);
        mustHaveNoPart(actor, arrival);
        actor.mustReach(village);
        if (village.level() != RegionLevel.VILLAGE || !village.countyCode().equals(county)) {
            throw new IllegalArgumentException("a village of the county is needed");
        }
        HouseholdId fresh = reception.accept(arrival, village);
        audit.record(AuditEvent.done("ACCEPT_TRANSFER", "household:" + fresh, arrival.id()));
        return fresh;
    }

    /** Sends it back; the old county goes on with it as if nothing had been. */
    @Transactional
    public void sendBack(String county, long serial, @Nullable String reason) {
        Actor actor = mustBeCounty();
        Arrival arrival = arrival(county, serial);
        mustHaveNoPart(actor, arrival);
        settle(arrival, TransferState.RETURNED, reason, Action.RETURN);
    }

    /** The old county takes it back before anybody has accepted it. */
    @Transactional
    public void recall(HouseholdId household, @Nullable String reason) {
        mustBeCounty();
        Transfer transfer = transfers.underWay(household).orElseThrow(() -> new NotFound("transfer", household));
        mustSayWhy(reason, Action.WITHDRAW);
        reception.settle(transfer.to(), transfer.serial(), TransferState.RECALLED, reason, null, null);
        audit.record(AuditEvent.done("TRANSFER_RECALLED", "household:" + household));
    }

    private void settle(Arrival arrival, TransferState outcome, @Nullable String reason, Action action) {
        mustSayWhy(reason, action);
        reception.settle(arrival.county(), arrival.serial(), outcome, reason, null, null);
        audit.record(AuditEvent.done("TRANSFER_" + outcome, "transfer:" + arrival.id()));
    }

    private void mustHaveNoPart(Actor actor, Arrival arrival) {
        if (transfers.hadPart(arrival.county(), arrival.serial(), actor.person())) {
            throw new StepNotAllowed(Reason.TRANSFER_PART_TAKEN);
        }
    }

    private static void mustSayWhy(@Nullable String reason, Action action) {
        if (Objects.requireNonNullElse(reason, "").isBlank()) {
            throw new StepNotAllowed(Reason.REASON_MISSING, action);
        }
    }

    private static Actor mustBeCounty() {
        Actor actor = Acting.require();
        if (actor.role() != Role.COUNTY_OFFICE) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }
}

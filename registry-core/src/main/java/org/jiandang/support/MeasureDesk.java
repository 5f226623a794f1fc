package org.jiandang.support;

import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.evidence.EvidenceService;
import org.jiandang.evidence.StoreEvidence;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.RegistryClock;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.serial.Serials;
import org.jiandang.support.SupportRefused.Reason;
import org.jiandang.support.search.MeasureQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the measures taken for households. What the household has signed is not changed any more. */
@Service
public class MeasureDesk {

    private static final Set<Role> KEEPERS = Set.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);
    private static final int MOST = 100;

    private final Measures measures;
    private final HouseholdReading households;
    private final EvidenceService evidence;
    private final SupportDoubts doubts;
    private final Records records;

    MeasureDesk(
            Measures measures,
            HouseholdReading households,
            EvidenceService evidence,
            SupportDoubts doubts,
            Serials serials,
            Audit audit,
            RegistryClock clock) {
        this.measures = measures;
        this.households = households;
        this.evidence = evidence;
        this.doubts = doubts;
        this.records = new Records(serials, audit, clock);
    }

    /** What every record needs: a serial, a day and an entry in the audit record. */
    private record Records(Serials serials, Audit audit, RegistryClock clock) {

        void done(String action, HouseholdId household, MeasureId id) {
            audit.record(AuditEvent.done(action, "household:" + household, id.toString()));
        }
    }

    /** Enters a measure or changes one that is not signed. */
    @Transactional
    public MeasureId record(RecordMeasure command) {
        Actor actor = mustKeep();
        HouseholdView household = households.view(command.household(), null);
        PairingDesk.mustBeFollowed(household);
        MeasureCard card = command.card();
        PairingDesk.mustBeInOrder(card.since(), card.until());
        MeasureId stored = command.id();
        MeasureId id;
        if (stored == null) {
            id = new MeasureId(
                    command.household().countyCode(), records.serials().next("support"));
            RegionCode village = household.register().village();
            measures.add(id, command.household(), village, card, actor.person(), actor.name());
        } else {
            id = stored;
            mustBeOpen(find(id));
            mustBeOne(measures.change(id, command.version(), card));
        }
        records.done(stored == null ? "ADD_MEASURE" : "CHANGE_MEASURE", command.household(), id);
        doubts.measureChanged(command.household());
        return id;
    }

    /** Records what came of it, with the household's signature. */
    @Transactional
    public void sign(SignMeasure command) {
        mustKeep();
        Measure measure = find(command.id());
        mustBeOpen(measure);
        if (command.result().isBlank() || command.signer().isBlank()) {
            throw new SupportRefused(Reason.RESULT_MISSING);
        }
        MeasureCard card = measure.card();
        PairingDesk.mustBeInOrder(card.since(), command.until());
        OfficerDesk.mustNotLieAhead(command.signedOn(), records.clock().today());
        long picture = evidence.store(new StoreEvidence(
                        measure.village(), null, EvidenceKind.SIGNATURE, command.fileName(), command.picture()))
                .id()
                .serial();
        MeasureCard done = new MeasureCard(
                card.kind(),
                card.project(),
                card.content(),
                card.unit(),
                card.quantity(),
                card.amount(),
                card.source(),
                card.since(),
                command.until());
        mustBeOne(measures.sign(
                command.id(),
                command.version(),
                done,
                new MeasureOutcome(command.result().strip(), command.signer().strip(), command.signedOn(), picture)));
        records.done("SIGN_MEASURE", measure.household(), command.id());
    }

    /** Sets a wrong entry aside; it stays on record with its reason and counts no more. */
    @Transactional
    public void setAside(MeasureId id, int version, String reason) {
        mustKeep();
        Measure measure = find(id);
        if (measure.isVoid()) {
            throw new SupportRefused(Reason.MEASURE_VOID);
        }
        mustBeOne(measures.setAside(id, version, PairingDesk.required(reason)));
        records.done("SET_MEASURE_ASIDE", measure.household(), id);
        doubts.measureChanged(measure.household());
    }

    @Transactional(readOnly = true)
    public Measure find(MeasureId id) {
        return measures.find(id).orElseThrow(() -> new NotFound("measure", id));
    }

    @Transactional(readOnly = true)
    public List<Measure> of(HouseholdId household) {
        return measures.of(household);
    }

    /** A page of the list; with one row more when there is a next. */
    @Transactional(readOnly = true)
    public List<Measure> list(MeasureQuery query) {
        Acting.require().mustReach(query.area());
        return measures.list(query, Math.min(query.size(), MOST) + 1);
    }

    @Transactional(readOnly = true)
    public long count(MeasureQuery query) {
        return measures.count(query);
    }

    private static Actor mustKeep() {
        Actor actor = Acting.require();
        if (!KEEPERS.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }

    private static void mustBeOpen(Measure measure) {
        if (measure.isVoid()) {
            throw new SupportRefused(Reason.MEASURE_VOID);
        }
        if (measure.isSigned()) {
            throw new SupportRefused(Reason.MEASURE_SIGNED);
        }
    }

    private static void mustBeOne(int rows) {
        if (rows == 0) {
            throw new SupportRefused(Reason.CHANGED);
        }
    }
}

package org.jiandang.monitoring.clue;

import java.util.List;
import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.HouseholdId;
import org.jiandang.monitoring.Watched;
import org.jiandang.monitoring.clue.ClueRefused.Reason;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.desk.CaseDesk;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deals with clues: each is followed by a case, joined to a household that is dealt with already, or answered. */
@Service
public class ClueDesk {

    private final Clues clues;
    private final ClueNotes notes;
    private final Watched watched;
    private final CaseDesk cases;
    private final Vault vault;
    private final Audit audit;

    ClueDesk(Clues clues, ClueNotes notes, Watched watched, CaseDesk cases, Vault vault, Audit audit) {
        this.clues = clues;
        this.notes = notes;
        this.watched = watched;
        this.cases = cases;
        this.vault = vault;
        this.audit = audit;
    }

    /** The numbers somebody left with a report. */
    public record Numbers(@Nullable String phone, @Nullable String idNumber) {

        /** Never written to a log. */
        @Override
        public String toString() {
            return "Numbers[…]";
        }
    }

    /** Puts on record what a cadre saw or heard. */
    @Transactional
    public ClueId record(RecordClue command) {
        Actor actor = Acting.require();
        actor.mustReach(command.village());
        ClueNotes.mustNameRisks(command.risks());
        HouseholdId household = command.householdNo() == null ? null : known(command);
        NewClue clue = notes.recorded(command, household, actor);
        clues.add(clue);
        audit.record(AuditEvent.done("RECORD_CLUE", "clue:" + clue.id()));
        return clue.id();
    }

    /** A clue of the actor's area. */
    @Transactional(readOnly = true)
    public Clue find(ClueId id) {
        Clue clue = clues.find(id).orElseThrow(() -> new NotFound("clue", id));
        Acting.require().mustReach(clue.village());
        return clue;
    }

    /** The households it may mean. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(ClueId id) {
        return find(id).household() == null ? clues.candidates(id) : List.of();
    }

    /**
     * Says which household of the village the clue is about. Where that is watched already, or a case about it runs, the clue ends here; otherwise a
     * case may follow it.
     */
    @Transactional
    public Clue join(ClueId id, int version, String householdNo) {
        Clue clue = open(id, version);
        HouseholdId household = clues.household(clue.village(), householdNo.strip())
                .orElseThrow(() -> new ClueRefused(Reason.NO_SUCH_HOUSEHOLD, householdNo.strip()));
        boolean dealtWith = watched.isWatched(household) || running(household).isPresent();
        return put(
                clue,
                dealtWith ? ClueState.JOINED : ClueState.OPEN,
                household,
                running(household).map(CaseRecord::id).orElse(null),
                null,
                "JOIN_CLUE");
    }

    /** Says why the clue does not hold. */
    @Transactional
    public Clue answer(ClueId id, int version, String reason) {
        Clue clue = open(id, version);
        if (reason.isBlank()) {
            throw new ClueRefused(Reason.REASON_MISSING);
        }
        Actor actor = Acting.require();
        return put(
                clue,
                ClueState.ANSWERED,
                clue.household(),
                null,
                new Clue.Answer(reason.strip(), notes.today(), actor.name()),
                "ANSWER_CLUE");
    }

    /** Sends the clue to the village it is about, in the actor's area; the day by which it has to be decided stays. */
    @Transactional
    public Clue forward(ClueId id, int version, RegionCode village, String reason) {
        Clue clue = open(id, version);
        notes.mustBeOtherVillage(clue, village);
        Acting.require().mustReach(village);
        if (clue.household() != null) {
            throw new ClueRefused(Reason.HOUSEHOLD_KNOWN);
        }
        if (reason.isBlank()) {
            throw new ClueRefused(Reason.REASON_MISSING);
        }
        if (!clues.move(clue, village, reason.strip())) {
            throw new ClueRefused(Reason.DONE_MEANWHILE, find(id).state());
        }
        audit.record(AuditEvent.done("FORWARD_CLUE", "clue:" + id, clue.village() + " > " + village));
        return find(id);
    }

    /** Notes the case that follows the clue, in the transaction that opened it. */
    @Transactional
    public Clue follow(ClueId id, int version, CaseId caseId) {
        Clue clue = open(id, version);
        return put(clue, ClueState.FOLLOWED, clue.household(), caseId, null, "FOLLOW_CLUE");
    }

    /** The numbers that were left, with a reason; every reading is recorded. */
    @Transactional
    public Numbers openNumbers(ClueId id, String reason) {
        find(id);
        if (reason.isBlank()) {
            throw new ClueRefused(Reason.REASON_MISSING);
        }
        SealedNumbers sealed = clues.numbers(id);
        audit.record(AuditEvent.done(AuditEvent.OPEN_NUMBER, "clue:" + id, reason.strip())
                .forPurpose(reason.strip()));
        return new Numbers(sealed.openPhone(id, vault), sealed.openId(id, vault));
    }

    private HouseholdId known(RecordClue command) {
        String number = String.valueOf(command.householdNo()).strip();
        return clues.household(command.village(), number)
                .orElseThrow(() -> new ClueRefused(Reason.NO_SUCH_HOUSEHOLD, number));
    }

    private Optional<CaseRecord> running(HouseholdId household) {
        return cases.ofHousehold(household.countyCode(), household.serial()).stream()
                .filter(CaseRecord::isOpen)
                .findFirst();
    }

    private Clue open(ClueId id, int version) {
        Clue clue = find(id);
        if (!clue.isOpen() || clue.version() != version) {
            throw new ClueRefused(Reason.DONE_MEANWHILE, clue.state());
        }
        return clue;
    }

    private Clue put(
            Clue clue,
            ClueState state,
            @Nullable HouseholdId household,
            @Nullable CaseId caseId,
            Clue.@Nullable Answer answer,
            String act) {
        Clue changed = new Clue(
                clue.id(),
                clue.village(),
                clue.source(),
                state,
                clue.reportedOn(),
                clue.dueOn(),
                clue.told(),
                clue.codes(),
                household,
                caseId,
                clue.recordedName(),
                answer,
                clue.origin(),
                clue.version());
        if (!clues.update(changed, answer == null ? null : Acting.require().person())) {
            throw new ClueRefused(Reason.DONE_MEANWHILE, find(clue.id()).state());
        }
        audit.record(AuditEvent.done(act, "clue:" + clue.id()));
        return find(clue.id());
    }
}

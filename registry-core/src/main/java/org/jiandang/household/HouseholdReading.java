package org.jiandang.household;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.entry.NumbersAreSubmitted;
import org.jiandang.household.entry.Unmask;
import org.jiandang.household.finding.ReasonMissing;
import org.jiandang.household.rule.HouseholdFacts;
import org.jiandang.household.rule.Occasion;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.view.FieldChange;
import org.jiandang.household.view.HouseholdPast;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading a household: its card with masked numbers, its past, its facts for judging, and single full numbers for those who may. */
@Service
public class HouseholdReading {

    /** Who may open a number; the village those of its own drafts only. */
    private static final Set<Role> MAY_UNMASK = Set.of(
            Role.VILLAGE_CADRE,
            Role.TOWNSHIP_REVIEWER,
            Role.COUNTY_OFFICE,
            Role.PREFECTURE_OFFICE,
            Role.REGION_OFFICE,
            Role.AUDITOR);

    private final Households households;
    private final HouseholdCards cards;
    private final CardJudge judge;
    private final HouseholdPast past;
    private final Audit audit;
    private final Clock clock;

    HouseholdReading(
            Households households,
            HouseholdCards cards,
            CardJudge judge,
            HouseholdPast past,
            Audit audit,
            Clock clock) {
        this.households = households;
        this.cards = cards;
        this.judge = judge;
        this.past = past;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The card of a year, or of the newest; outside the asker's area there is none.
     *
     * @throws NotFound when there is no such household for the asker
     */
    @Transactional(readOnly = true)
    public HouseholdView view(HouseholdId id, @Nullable Integer year) {
        return cards.view(stored(id), year);
    }

    /** The card as the register knew it at the moment. */
    @Transactional(readOnly = true)
    public HouseholdView viewAt(HouseholdId id, @Nullable Integer year, Instant moment) {
        return past.at(id, year, moment).orElseThrow(() -> new NotFound("household", id));
    }

    /** Who changed what, old and new, the newest first. */
    @Transactional(readOnly = true)
    public List<FieldChange> changes(HouseholdId id, int limit) {
        stored(id);
        return past.changes(id, limit);
    }

    /** The facts the rules judge, of a year as it is stored; duplicates and shared accounts are asked for anew. */
    @Transactional
    public HouseholdFacts facts(HouseholdId id, int year) {
        Household household = stored(id);
        return judge.facts(
                Occasion.Origin.RECHECK,
                id,
                RegionCode.of(household.villageCode()),
                cards.card(household, year, LocalDate.now(clock)),
                household.year(year - 1).orElse(null));
    }

    /**
     * Whether the actor may open the household's full numbers. In the village only who writes the draft: after the application is submitted the
     * village sees masked numbers, until the case is returned to its author.
     */
    @Transactional(readOnly = true)
    public boolean mayUnmask(HouseholdId id) {
        Role role = Acting.require().role();
        return MAY_UNMASK.contains(role) && (role != Role.VILLAGE_CADRE || past.isDraftOf(id, Acting.require()));
    }

    /** One full number, with a reason; every reading is recorded. */
    @Transactional
    public String unmask(Unmask command) {
        Household household = stored(command.id());
        Role role = Acting.require().role();
        if (!MAY_UNMASK.contains(role)) {
            throw new NotPermitted(role);
        }
        if (!mayUnmask(command.id())) {
            throw new NumbersAreSubmitted();
        }
        if (!command.hasReason()) {
            throw new ReasonMissing();
        }
        String number = command.memberNo() == null ? account(household) : idNumber(household, command.memberNo());
        String what = command.memberNo() == null ? "account" : "id_no of member " + command.memberNo();
        audit.record(AuditEvent.done(
                        AuditEvent.OPEN_NUMBER,
                        "household:" + command.id(),
                        what + ": " + command.reason().strip())
                .forPurpose(command.reason().strip())
                .showing(List.of(command.id().toString())));
        return number;
    }

    private String account(Household household) {
        BankAccount account = cards.account(household);
        if (account == null) {
            throw new NotFound("account", household.getId());
        }
        return account.value();
    }

    private String idNumber(Household household, int memberNo) {
        IdNumber number =
                household.member(memberNo).map(cards::idNumber).orElseThrow(() -> new NotFound("member", memberNo));
        return number.value();
    }

    private Household stored(HouseholdId id) {
        return households.findById(id).orElseThrow(() -> new NotFound("household", id));
    }
}

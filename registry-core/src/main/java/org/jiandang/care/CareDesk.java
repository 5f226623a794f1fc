package org.jiandang.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.care.CareRefused.Reason;
import org.jiandang.care.CareRegister.Derived;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.policy.RegistryClock;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jiandang.serial.Serials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks through the cards for people who need particular care, and keeps what persons decide about them. */
@Service
public class CareDesk {

    private static final Set<Role> KEEPERS = Set.of(Role.VILLAGE_CADRE, Role.TOWNSHIP_REVIEWER, Role.COUNTY_OFFICE);
    private static final int GROWN_UP = 18;

    private final CareRegister register;
    private final HouseholdReading households;
    private final Regions regions;
    private final Serials serials;
    private final Audit audit;
    private final RegistryClock clock;

    CareDesk(
            CareRegister register,
            HouseholdReading households,
            Regions regions,
            Serials serials,
            Audit audit,
            RegistryClock clock) {
        this.register = register;
        this.households = households;
        this.regions = regions;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Compares the cards of a village or a township with the register; says how many entries are new. */
    @Transactional
    public int refresh(RegionCode area) {
        mustKeep().mustReach(area);
        if (area.level().isAbove(RegionLevel.TOWNSHIP)) {
            throw new CareRefused(Reason.AREA_TOO_LARGE);
        }
        List<RegionCode> villages = area.level() == RegionLevel.VILLAGE
                ? List.of(area)
                : regions.children(area).stream().map(child -> child.code()).toList();
        int fresh = 0;
        for (RegionCode village : villages) {
            fresh += register.bring(village, derived(village));
        }
        audit.record(AuditEvent.done("REFRESH_CARE", "region:" + area, String.valueOf(fresh)));
        return fresh;
    }

    private List<Derived> derived(RegionCode village) {
        List<Derived> derived = new ArrayList<>();
        for (Family family : register.families(village)) {
            for (Family.Person person : family.people()) {
                Derivation.groups(family, person)
                        .forEach(group -> derived.add(new Derived(family.household(), person.no(), group)));
            }
        }
        return derived;
    }

    /** Enters a person whom the card does not tell. */
    @Transactional
    public CareId add(HouseholdId household, int memberNo, CareGroup group, String reason) {
        Actor actor = mustKeep();
        HouseholdView view = households.view(household, null);
        MemberView member = view.member(memberNo).orElseThrow(() -> new NotFound("member", memberNo));
        LocalDate born = member.person().birthDate();
        boolean grown = born != null && org.jiandang.household.value.Age.on(clock.today(), born) >= GROWN_UP;
        if (!member.isActive() || group.isOfChildren() && grown) {
            throw new CareRefused(Reason.DOES_NOT_FIT, member.person().name(), group);
        }
        CareId id = new CareId(household.countyCode(), serials.next("care"));
        if (!register.add(id, household, memberNo, group, required(reason), actor.name())) {
            throw new CareRefused(Reason.ENTERED_ALREADY, member.person().name(), group);
        }
        audit.record(AuditEvent.done("ADD_CARE", "household:" + household, group.name()));
        return id;
    }

    /** Confirms an entry, sets it aside, ends it, or keeps it though the card no longer tells so. */
    @Transactional
    public void decide(CareId id, int version, CareAction action, @Nullable String reason) {
        Actor actor = mustKeep();
        CareEntry entry = find(id);
        CareState next = next(entry, action);
        String why = action == CareAction.CONFIRM ? null : required(reason);
        mustBeOne(register.decide(id, version, next, why, actor.name()));
        audit.record(AuditEvent.done("CARE_" + action, "household:" + entry.household(), id.toString()));
    }

    private static CareState next(CareEntry entry, CareAction action) {
        CareState state = entry.state();
        boolean now = switch (action) {
            case CONFIRM -> state != CareState.CONFIRMED;
            case SET_ASIDE -> state == CareState.SUGGESTED;
            case END -> state == CareState.CONFIRMED;
            case KEEP -> state == CareState.CONFIRMED && Boolean.FALSE.equals(entry.holds());
        };
        if (!now) {
            throw new CareRefused(Reason.NOT_NOW, state);
        }
        return switch (action) {
            case CONFIRM, KEEP -> CareState.CONFIRMED;
            case SET_ASIDE -> CareState.SET_ASIDE;
            case END -> CareState.ENDED;
        };
    }

    /** Records how a confirmed person is cared for. */
    @Transactional
    public void arrange(CareId id, int version, CareArrangement arrangement) {
        mustKeep();
        CareEntry entry = confirmed(id);
        mustBeOne(register.arrange(id, version, arrangement));
        audit.record(AuditEvent.done("ARRANGE_CARE", "household:" + entry.household(), id.toString()));
    }

    /** Appends something that happened to a confirmed person. */
    @Transactional
    public void note(CareId id, CareEventKind kind, LocalDate on, String note) {
        Actor actor = mustKeep();
        CareEntry entry = confirmed(id);
        if (on.isAfter(clock.today())) {
            throw new CareRefused(Reason.IN_THE_FUTURE);
        }
        register.note(id, new CareEvent(kind, on, required(note), actor.name()));
        audit.record(AuditEvent.done("NOTE_CARE", "household:" + entry.household(), id + " " + kind));
    }

    private CareEntry confirmed(CareId id) {
        CareEntry entry = find(id);
        if (entry.state() != CareState.CONFIRMED) {
            throw new CareRefused(Reason.NOT_NOW, entry.state());
        }
        return entry;
    }

    private CareEntry find(CareId id) {
        return register.find(id).orElseThrow(() -> new NotFound("care", id));
    }

    private static Actor mustKeep() {
        Actor actor = Acting.require();
        if (!KEEPERS.contains(actor.role())) {
            throw new NotPermitted(actor.role());
        }
        return actor;
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new CareRefused(Reason.REASON_MISSING);
        }
        return reason.strip();
    }

    private static void mustBeOne(int rows) {
        if (rows == 0) {
            throw new CareRefused(Reason.CHANGED);
        }
    }
}

package org.jiandang.household;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.NotPermitted;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.card.Standing;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.entry.RecordHousehold;
import org.jiandang.household.registration.HouseholdNumbers;
import org.jiandang.household.registration.Submissions;
import org.jiandang.household.rule.Occasion;
import org.jiandang.policy.Findings;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.serial.Serials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entering a new household by hand. */
@Service
public class HouseholdEntry {

    private final NewHouseholds store;
    private final CardJudge judge;
    private final Submissions submissions;
    private final Serials serials;
    private final HouseholdNumbers numbers;
    private final Audit audit;

    HouseholdEntry(
            NewHouseholds store,
            CardJudge judge,
            Submissions submissions,
            Serials serials,
            HouseholdNumbers numbers,
            Audit audit) {
        this.store = store;
        this.judge = judge;
        this.submissions = submissions;
        this.serials = serials;
        this.numbers = numbers;
        this.audit = audit;
    }

    /**
     * Enters a household as an applicant. Rules that block leave nothing behind; the same submit sent again gives the first result.
     */
    @Transactional
    public Outcome record(RecordHousehold command) {
        RegionCode village = villageOf(command);
        HouseholdCard card = numbered(command.card());
        byte[] fingerprint = store.fingerprint(village, card);
        OptionalLong earlier = submissions.earlier(village.countyCode(), command.submissionKey(), fingerprint);
        if (earlier.isPresent()) {
            return new Outcome.Saved(new HouseholdId(village.countyCode(), earlier.getAsLong()), Findings.none());
        }
        Findings findings = judge.judge(Occasion.Origin.ENTRY, null, village, card, null);
        if (findings.blocks()) {
            return new Outcome.Blocked(findings);
        }
        HouseholdId id = new HouseholdId(village.countyCode(), serials.next("household"));
        if (!store.register(id, village, card)) {
            return new Outcome.Blocked(judge.judge(Occasion.Origin.ENTRY, null, village, card, null));
        }
        store.keep(id, village, numbers.next(village), card, findings);
        submissions.accept(village, command.submissionKey(), fingerprint, id.serial());
        audit.record(AuditEvent.done("RECORD_HOUSEHOLD", "household:" + id));
        return new Outcome.Saved(id, findings);
    }

    /** What the rules say of a card that is not entered yet, for the guided entry's last page. */
    @Transactional
    public Findings check(RecordHousehold command) {
        return judge.judge(Occasion.Origin.ENTRY, null, villageOf(command), numbered(command.card()), null);
    }

    private static RegionCode villageOf(RecordHousehold command) {
        Actor actor = Acting.require();
        if (actor.role() != Role.VILLAGE_CADRE) {
            throw new NotPermitted(actor.role());
        }
        if (command.village().level() != RegionLevel.VILLAGE) {
            throw new IllegalArgumentException("a household belongs to a village");
        }
        actor.mustReach(command.village());
        return command.village();
    }

    /** Members get their numbers in the form's order; a new household applies, whatever the form says. */
    private static HouseholdCard numbered(HouseholdCard card) {
        List<MemberCard> members = new ArrayList<>();
        for (MemberCard member : card.members()) {
            members.add(new MemberCard(
                    members.size() + 1,
                    member.identity(),
                    member.particulars(),
                    member.membership(),
                    member.schooling(),
                    member.health(),
                    member.work(),
                    member.insurance(),
                    member.benefits()));
        }
        Standing told = card.standing();
        return card.withMembers(members)
                .with(new Standing(
                        HouseholdStatus.APPLICANT, null, told.planExitYear(), null, null, told.notExitedReason()));
    }
}

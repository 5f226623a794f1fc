package org.jiandang.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiandang.account.Acting;
import org.jiandang.change.Change.HouseholdMerges.Lodgers;
import org.jiandang.household.CardRevision;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.HouseholdStanding;
import org.jiandang.household.MemberCard;
import org.jiandang.household.NewHouseholds;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.Findings;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.springframework.stereotype.Component;

/** 合户: the members of one household join another, which keeps its number; the first is closed with a link to it. */
@Component
class Merges {

    private final CardRevision revision;
    private final NewHouseholds newcomers;
    private final HouseholdStanding standing;
    private final HouseholdReading households;
    private final Lineage lineage;

    Merges(
            CardRevision revision,
            NewHouseholds newcomers,
            HouseholdStanding standing,
            HouseholdReading households,
            Lineage lineage) {
        this.revision = revision;
        this.newcomers = newcomers;
        this.standing = standing;
        this.households = households;
        this.lineage = lineage;
    }

    /** Refuses a merge with itself, with a household that has ended or is of another standing, and a day on which the other was not on the register. */
    void mustMerge(HouseholdView household, Change.HouseholdMerges merge) {
        HouseholdView other = households.view(merge.into(), null);
        Acting.require().mustReach(other.register().village());
        HouseholdStatus here = household.standing().status();
        HouseholdStatus there = other.standing().status();
        if (merge.into().equals(household.register().id()) || there == null || !there.isActive()) {
            throw new StepNotAllowed(Reason.OTHER_HOUSEHOLD_DOES_NOT_FIT, merge.intoNo());
        }
        if (here != there) {
            throw new StepNotAllowed(Reason.STANDINGS_DIFFER, String.valueOf(here), there);
        }
        LocalDate identified = other.basics().firstIdentifiedOn();
        if (identified != null && merge.on().isBefore(identified)) {
            throw new StepNotAllowed(Reason.DATE_BEFORE_OTHERS_IDENTIFICATION, merge.intoNo(), identified);
        }
    }

    /** Notes who lives in the other household, since the relations are told to its head. */
    Change.HouseholdMerges noted(Change.HouseholdMerges merge) {
        return new Change.HouseholdMerges(
                merge.into(),
                merge.intoNo(),
                merge.relations(),
                merge.on(),
                lodgers(households.view(merge.into(), null)));
    }

    private static Lodgers lodgers(HouseholdView view) {
        Map<Integer, String> names = new TreeMap<>();
        view.activeMembers()
                .forEach(member ->
                        names.put(member.no(), String.valueOf(member.person().name())));
        return new Lodgers(view.register().headNo(), names);
    }

    /** Refuses to go on with relations that were told to another head or among other people. */
    private static void mustBeAsNoted(HouseholdView other, Change.HouseholdMerges merge) {
        Lodgers then = merge.there();
        Lodgers now = lodgers(other);
        if (then == null) {
            return;
        }
        if (then.headNo() != now.headNo()) {
            throw new StepNotAllowed(Reason.OTHER_HEAD_CHANGED, merge.intoNo(), then.head(), now.head());
        }
        if (!then.names().keySet().equals(now.names().keySet())) {
            String came = now.without(then);
            String gone = then.without(now);
            throw new StepNotAllowed(
                    Reason.OTHER_MEMBERS_CHANGED,
                    merge.intoNo(),
                    came.isEmpty() ? "—" : came,
                    gone.isEmpty() ? "—" : gone);
        }
    }

    /** What the rules would say of the household that goes on; the persons of both are known to the register as theirs. */
    Findings judge(HouseholdId id, Change.HouseholdMerges merge) {
        HouseholdCard from = revision.whole(id);
        Outcome outcome = revision.preview(merge.into(), null, card -> joined(card, from, merge, false));
        return outcome instanceof Outcome.Blocked blocked ? blocked.findings() : ((Outcome.Saved) outcome).findings();
    }

    /** The blocks that stand in the way; none when it is done. */
    Findings apply(ChangeId because, HouseholdId id, Change.HouseholdMerges merge) {
        revision.hold(id, merge.into());
        HouseholdView before = households.view(id, null);
        HouseholdView other = households.view(merge.into(), null);
        mustMerge(before, merge);
        mustBeAsNoted(other, merge);
        HouseholdCard from = revision.whole(id);
        int last =
                other.members().stream().mapToInt(member -> member.no()).max().orElse(0);
        standing.close(id, merge.on(), LeaveReason.MERGE);
        Outcome outcome =
                revision.apply(merge.into(), null, "change " + because, card -> joined(card, from, merge, true));
        if (outcome instanceof Outcome.Blocked blocked) {
            throw new StepNotAllowed(blocked.findings());
        }
        Map<Integer, String> numbers = new HashMap<>();
        before.activeMembers().forEach(member -> numbers.put(last + numbers.size() + 1, member.memberNo()));
        newcomers.keepNumbers(merge.into(), numbers);
        lineage.merged(because, before.register(), other.register(), merge.on());
        return Findings.none();
    }

    /** The other household's card with the members on it; before it is done their documents are left out, which are registered still. */
    private static HouseholdCard joined(
            HouseholdCard into, HouseholdCard from, Change.HouseholdMerges merge, boolean registered) {
        HouseholdCard card = into;
        List<MemberCard> coming = from.activeMembers();
        int no = into.members().stream().mapToInt(MemberCard::no).max().orElse(0);
        for (MemberCard member : coming) {
            no++;
            MemberCard placed = member.placed(no)
                    .with(Section.MEMBERSHIP, new Membership(merge.on(), JoinReason.MERGE, null, null));
            MemberCard related = merge.relations().containsKey(member.no())
                    ? placed.related(merge.relations().get(member.no()))
                    : placed;
            card = card.with(registered ? related : related.withoutDocument());
        }
        return card;
    }
}

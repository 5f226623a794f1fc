package org.jiandang.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.household.CardRevision;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.HouseholdReading;
import org.jiandang.household.MemberCard;
import org.jiandang.household.NewHouseholds;
import org.jiandang.household.YearCard;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Family;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.entry.Outcome;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.policy.Findings;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** 分户: a part of a household becomes one of its own. Both keep the other's number; the members keep theirs. */
@Component
class Splits {

    private final CardRevision revision;
    private final NewHouseholds newcomers;
    private final HouseholdReading households;
    private final Lineage lineage;

    Splits(CardRevision revision, NewHouseholds newcomers, HouseholdReading households, Lineage lineage) {
        this.revision = revision;
        this.newcomers = newcomers;
        this.households = households;
        this.lineage = lineage;
    }

    /** What the rules say of the part that leaves. */
    Findings judge(HouseholdId household, Change.HouseholdSplits split) {
        return newcomers.judge(
                household,
                households.view(household, null).register().village(),
                part(revision.whole(household), split));
    }

    /** The blocks that stand in the way; none when both households stand. */
    Findings apply(ChangeId because, HouseholdId id, Change.HouseholdSplits split) {
        revision.hold(id);
        HouseholdView before = households.view(id, null);
        HouseholdCard part = part(revision.whole(id), split);
        if (revision.apply(id, null, "change " + because, split::applied) instanceof Outcome.Blocked blocked) {
            return blocked.findings();
        }
        RegionCode village = before.register().village();
        HouseholdId fresh = lineage.nextId(village);
        String number = lineage.nextNumber(village);
        NewHouseholds.Origin origin = new NewHouseholds.Origin(
                numbers(before, split), before.register().continuationUntil(), null);
        Findings found = newcomers.judge(fresh, village, part);
        if (found.blocks() || !newcomers.found(fresh, village, number, part, origin)) {
            throw new StepNotAllowed(found);
        }
        lineage.split(because, before.register(), fresh, number, split.on());
        return Findings.none();
    }

    /** The part's own card: people and standing are carried; land, house and income of the year are told anew. */
    private static HouseholdCard part(HouseholdCard card, Change.HouseholdSplits split) {
        List<MemberCard> members = new ArrayList<>();
        for (MemberCard member : card.members()) {
            Relation relation = split.relations().get(member.no());
            if (relation != null && split.goes(member)) {
                members.add(member.placed(members.size() + 1)
                        .related(relation)
                        .with(Section.MEMBERSHIP, new Membership(split.on(), JoinReason.SPLIT, null, null)));
            }
        }
        Basics b = card.basics();
        return new HouseholdCard(
                new Basics(null, b.standard(), b.attribute(), b.firstIdentifiedOn()),
                split.contact(),
                null,
                Family.UNKNOWN,
                card.causes(),
                card.standing(),
                YearCard.unknown(card.year().year(), split.on()),
                members);
    }

    private static Map<Integer, String> numbers(HouseholdView before, Change.HouseholdSplits split) {
        Map<Integer, String> numbers = new HashMap<>();
        before.activeMembers().stream()
                .filter(member -> split.relations().containsKey(member.no()))
                .forEach(member -> numbers.put(numbers.size() + 1, member.memberNo()));
        return numbers;
    }
}

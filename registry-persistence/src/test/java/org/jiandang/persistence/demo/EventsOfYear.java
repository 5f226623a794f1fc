package org.jiandang.persistence.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiandang.account.Actor;
import org.jiandang.change.Change;
import org.jiandang.change.SplitPurpose;
import org.jiandang.change.transfer.Arrival;
import org.jiandang.change.transfer.TransferDesk;
import org.jiandang.demo.story.Staff;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Contact;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.persistence.demo.OwnBooks.Event;
import org.jiandang.persistence.demo.OwnBooks.Kept;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** What happens in households: births, deaths, new heads, parting, joining, moving, and leaving the county in two steps. */
@Component
class EventsOfYear {

    static final RegionCode ELSEWHERE = RegionCode.of("152223100201");

    private final ChangesInYear changes;
    private final TransferDesk transfers;

    EventsOfYear(ChangesInYear changes, TransferDesk transfers) {
        this.changes = changes;
        this.transfers = transfers;
    }

    boolean joins(OwnBooks books, HouseholdId id, Kept at, LocalDate day) {
        boolean done =
                changes.applied(id, at, day, new Change.MemberJoins(ChangesInYear.somebody(), JoinReason.MOVE, day));
        if (done) {
            books.people(at, 1);
            books.note(Event.NEW_MEMBER);
        }
        return done;
    }

    /** The head dies and another leads. */
    boolean dies(OwnBooks books, HouseholdId id, Kept at, LocalDate day) {
        HouseholdView view = changes.view(id, at, day);
        if (view.activeMembers().size() == 1) {
            return false;
        }
        int head = view.register().headNo();
        Map<Integer, Relation> relations = changes.under(
                view, at, day, ChangesInYear.heir(view).orElseThrow().no());
        relations.remove(head);
        boolean done = changes.applied(id, at, day, new Change.MemberLeaves(head, LeaveReason.DEATH, day, relations));
        if (done) {
            books.people(at, -1);
            books.note(Event.DEATH);
        }
        return done;
    }

    /** Who lived alone dies: nobody is left. */
    boolean ends(OwnBooks books, HouseholdId id, Kept at, LocalDate day) {
        boolean done =
                at.people() == 1 && changes.applied(id, at, day, new Change.HouseholdEnds(LeaveReason.DEATH, day));
        if (done) {
            books.ends(at, HouseholdStatus.CLOSED);
            books.note(Event.HOUSEHOLD_END);
        }
        return done;
    }

    boolean newHead(OwnBooks books, HouseholdId id, Kept at, LocalDate day) {
        HouseholdView view = changes.view(id, at, day);
        boolean done = ChangesInYear.heir(view)
                .filter(heir -> changes.applied(
                        id, at, day, new Change.HeadChanges(day, changes.under(view, at, day, heir.no()))))
                .isPresent();
        if (done) {
            books.note(Event.HEAD_CHANGE);
        }
        return done;
    }

    boolean splits(OwnBooks books, HouseholdId id, Kept at, LocalDate day) {
        HouseholdView view = changes.view(id, at, day);
        boolean done = view.activeMembers().stream()
                .filter(member -> member.no() != view.register().headNo())
                .reduce((first, last) -> last)
                .filter(last -> changes.applied(
                        id,
                        at,
                        day,
                        new Change.HouseholdSplits(
                                SplitPurpose.OWN_FAMILY,
                                Map.of(last.no(), Relation.HEAD),
                                Map.of(),
                                Contact.UNKNOWN,
                                day)))
                .isPresent();
        if (done) {
            books.people(at, -1);
            HouseholdId fresh = changes.parted(id, at, day.plusDays(2));
            books.enters(fresh, new Kept(at.village(), null, true, at.status(), 1));
            books.note(Event.SPLIT);
        }
        return done;
    }

    /** To another village of the same township. */
    boolean moves(OwnBooks books, HouseholdId id, Kept at, LocalDate day, List<Region> villages) {
        if (books.isTouched(id)) {
            return false;
        }
        String township = at.village().code().value().substring(0, 9);
        return villages.stream()
                .filter(village -> village.code().value().startsWith(township) && !village.equals(at.village()))
                .findFirst()
                .filter(village -> changes.applied(id, at, day, new Change.HouseholdMoves(village.code(), day)))
                .map(village -> {
                    books.moves(at, village);
                    books.note(Event.MOVE);
                    return village;
                })
                .isPresent();
    }

    /** All of one household join another one of their village. */
    boolean merges(
            OwnBooks books, Map.Entry<HouseholdId, Kept> from, Map.Entry<HouseholdId, Kept> into, LocalDate day) {
        Kept at = from.getValue();
        HouseholdView there = changes.view(into.getKey(), into.getValue(), day);
        Map<Integer, Relation> relations = changes.view(from.getKey(), at, day).activeMembers().stream()
                .collect(
                        Collectors.toMap(MemberView::no, member -> Relation.OTHER_RELATIVE, (a, b) -> a, TreeMap::new));
        boolean done = changes.applied(
                from.getKey(),
                at,
                day,
                new Change.HouseholdMerges(into.getKey(), there.register().householdNo(), relations, day));
        if (done) {
            int people = at.people();
            books.ends(at, HouseholdStatus.CLOSED);
            books.people(into.getValue(), people);
            into.getValue().engage();
            books.note(Event.MERGER);
        }
        return done;
    }

    /** Released here; accepted by the other county some days later, or sent back. */
    boolean leaves(OwnBooks books, HouseholdId id, Kept at, LocalDate day, boolean accepted) {
        RegionCode county = ELSEWHERE.at(org.jiandang.region.RegionLevel.COUNTY);
        if (!changes.applied(id, at, day, new Change.HouseholdLeavesCounty(county, day))) {
            return false;
        }
        at.engage();
        Actor receiver = Staff.invented(ELSEWHERE).county();
        Simulation.on(day.plusDays(5), receiver, () -> {
            Arrival arrival = transfers.arriving().stream()
                    .filter(one -> one.from().equals(id))
                    .findFirst()
                    .orElseThrow();
            if (accepted) {
                transfers.accept(arrival.county(), arrival.serial(), ELSEWHERE);
            } else {
                transfers.sendBack(arrival.county(), arrival.serial(), "户口未迁入");
            }
            return true;
        });
        if (accepted) {
            books.ends(at, HouseholdStatus.CLOSED);
        }
        books.note(accepted ? Event.LEFT_COUNTY : Event.SENT_BACK);
        return true;
    }
}

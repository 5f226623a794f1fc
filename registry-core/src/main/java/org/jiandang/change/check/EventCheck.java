package org.jiandang.change.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandang.change.Change;
import org.jiandang.household.card.Identity;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.view.HouseholdView;
import org.jiandang.household.view.MemberView;
import org.jiandang.procedure.StepNotAllowed;
import org.jiandang.procedure.StepNotAllowed.Reason;
import org.jspecify.annotations.Nullable;

/** Whether an event can have happened on its day to the household as it stands (rulebook §7: the date is kept). */
public final class EventCheck {

    /** A birth is told within so many years of it; the certificate and the household register name the same day. */
    private static final int BIRTH_YEARS = 1;

    private EventCheck() {}

    /** Refuses what {@link #of} finds first. */
    public static void mustFit(HouseholdView household, Change change, LocalDate today) {
        of(household, change, today).throwFirst();
    }

    /** A day to come, one before the people concerned were born or before the household was identified, and an end with people left. */
    public static Refusals of(HouseholdView household, Change change, LocalDate today) {
        LocalDate on = change.on();
        Refusals refusals = new Refusals();
        if (on.isAfter(today)) {
            refusals.add(new StepNotAllowed(Reason.DATE_IN_FUTURE, today));
        }
        concerned(household, change).stream()
                .filter(one -> on.isBefore(one.on()))
                .findFirst()
                .ifPresent(one -> refusals.add(new StepNotAllowed(Reason.DATE_BEFORE_BIRTH, one.name(), one.on())));
        LocalDate identified = household.basics().firstIdentifiedOn();
        if (identified != null && on.isBefore(identified) && !reachesBack(change)) {
            refusals.add(new StepNotAllowed(Reason.DATE_BEFORE_IDENTIFICATION, identified));
        }
        if (change instanceof Change.MemberJoins joins) {
            Identity told = joins.member().identity();
            if (told.name() == null) {
                refusals.add(new StepNotAllowed(Reason.NEWCOMER_UNNAMED));
            }
            if (told.idNumber() == null && (told.sex() == null || told.birthDate() == null)) {
                refusals.add(new StepNotAllowed(Reason.NEWCOMER_UNKNOWN));
            }
            refusals.of(() -> mustBeNewborn(joins));
        } else if (change instanceof Change.HouseholdEnds) {
            refusals.of(() -> mustBeTheLast(household.activeMembers()));
        }
        return refusals;
    }

    /** Somebody who was left out has lived there since before. */
    private static boolean reachesBack(Change change) {
        return change instanceof Change.MemberJoins joins && joins.reason() == JoinReason.OMITTED;
    }

    private static void mustBeNewborn(Change.MemberJoins joins) {
        LocalDate born = born(joins.member().identity());
        if (joins.reason() == JoinReason.BIRTH
                && born != null
                && born.isBefore(joins.on().minusYears(BIRTH_YEARS))) {
            throw new StepNotAllowed(Reason.NOT_A_NEWBORN, born, joins.on());
        }
    }

    /** 整户自然减少 is for the last one on the record; everybody else has left with a reason and a proof of his own. */
    private static void mustBeTheLast(List<MemberView> members) {
        if (members.size() > 1) {
            throw new StepNotAllowed(
                    Reason.MEMBERS_REMAIN,
                    members.size(),
                    members.stream()
                            .map(member -> String.valueOf(member.person().name()))
                            .collect(Collectors.joining("、")));
        }
    }

    /** Whose birth the event cannot precede. */
    private static List<Born> concerned(HouseholdView household, Change change) {
        if (change instanceof Change.MemberJoins joins) {
            Identity identity = joins.member().identity();
            LocalDate born = born(identity);
            return born == null
                    ? List.of()
                    : List.of(new Born(
                            identity.name() == null ? "" : identity.name().value(), born));
        }
        List<Born> born = new ArrayList<>();
        for (MemberView member : household.activeMembers()) {
            LocalDate birth = member.person().birthDate();
            if (birth != null && concerns(change, member)) {
                born.add(new Born(String.valueOf(member.person().name()), birth));
            }
        }
        return born;
    }

    private static boolean concerns(Change change, MemberView member) {
        int no = member.no();
        if (change instanceof Change.MemberLeaves leaves) {
            return leaves.memberNo() == no;
        }
        if (change instanceof Change.HeadChanges head) {
            return head.relations().get(no) == Relation.HEAD;
        }
        if (change instanceof Change.HouseholdSplits split) {
            return split.relations().get(no) == Relation.HEAD || split.staying().get(no) == Relation.HEAD;
        }
        return change instanceof Change.HouseholdEnds || change instanceof Change.HouseholdMerges;
    }

    private static @Nullable LocalDate born(Identity identity) {
        IdNumber number = identity.idNumber();
        return identity.birthDate() == null && number != null ? number.birthDate() : identity.birthDate();
    }

    private record Born(String name, LocalDate on) {}
}

package org.jiandang.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.MemberCard;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Membership;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.BankAccount;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** What would change. Each kind knows what it touches and how the card reads afterwards. */
public sealed interface Change {

    /** The day it happened; for a correction the day it was found. */
    LocalDate on();

    /**
     * What it touches, in the words of the card: {@code member:3}, {@code section:housing:2018}; and behind {@code ~} what it rests on. Two requests
     * concern each other when one touches what the other touches or rests on.
     */
    List<String> touches();

    /** Whether two requests with these words concern each other. */
    static boolean meet(List<String> one, List<String> other) {
        return reaches(one, other) || reaches(other, one);
    }

    private static boolean reaches(List<String> one, List<String> other) {
        return one.stream()
                .filter(word -> !word.startsWith("~"))
                .anyMatch(word -> other.contains(word) || other.contains("~" + word));
    }

    /** The card as it reads afterwards; unaltered where not the card changes but the household as a whole. */
    default HouseholdCard applied(HouseholdCard card) {
        return card;
    }

    /** The data year of the card it is applied to; none for the newest. */
    default @Nullable Integer year() {
        return null;
    }

    /** 自然增加: somebody joins. The member's number is given when the change is confirmed. */
    record MemberJoins(MemberCard member, JoinReason reason, LocalDate on) implements Change {

        @Override
        public List<String> touches() {
            String name = member.identity().name() == null
                    ? ""
                    : member.identity().name().value();
            return List.of("joins:" + name, "~members", "~household");
        }

        @Override
        public HouseholdCard applied(HouseholdCard card) {
            int no = card.members().stream().mapToInt(MemberCard::no).max().orElse(0) + 1;
            MemberCard m = member;
            return card.with(new MemberCard(
                    no,
                    m.identity(),
                    m.particulars(),
                    new Membership(on, reason, null, null),
                    m.schooling(),
                    m.health(),
                    m.work(),
                    m.insurance(),
                    m.benefits()));
        }
    }

    /**
     * 自然减少: a member leaves. When the head leaves, the others' relations to the new head come with it.
     *
     * @param relations every remaining member's relation afterwards, by number; empty when the head stays
     */
    record MemberLeaves(int memberNo, LeaveReason reason, LocalDate on, Map<Integer, Relation> relations)
            implements Change {

        @Override
        public List<String> touches() {
            return relations.isEmpty()
                    ? List.of("member:" + memberNo, "~members", "~household")
                    : List.of("member:" + memberNo, "members", "head", "~household");
        }

        @Override
        public HouseholdCard applied(HouseholdCard card) {
            MemberCard leaving = card.members().stream()
                    .filter(member -> member.no() == memberNo && member.isActive())
                    .findFirst()
                    .orElseThrow(() -> new NotFound("member", memberNo));
            return related(card.with(gone(leaving, on, reason)), relations);
        }
    }

    /**
     * 户主变更: another member becomes the head.
     *
     * @param relations every member's relation afterwards, by number
     */
    record HeadChanges(LocalDate on, Map<Integer, Relation> relations) implements Change {

        @Override
        public List<String> touches() {
            return List.of("head", "members", "~household");
        }

        @Override
        public HouseholdCard applied(HouseholdCard card) {
            return related(card, relations);
        }
    }

    /**
     * A fact that a decision rested on, or that only a decision may change, was recorded wrongly or is so no longer.
     *
     * @param memberNo the member, for a member's section
     * @param content the section's record as it should read
     * @param account the household's bank account as it should be, with the contact section
     */
    record SectionCorrected(
            Integer year,
            Section section,
            @Nullable Integer memberNo,
            Record content,
            @Nullable BankAccount account,
            LocalDate on)
            implements Change {

        /** What the register, a case or a member event writes, and no correction. */
        private static final Set<Section> NOT_HERE = Set.of(Section.REGISTER, Section.STANDING, Section.MEMBERSHIP);

        public SectionCorrected {
            if (NOT_HERE.contains(section)) {
                throw new IllegalArgumentException("no correction of " + section);
            }
        }

        @Override
        public List<String> touches() {
            String own = "section:" + section.key() + ":" + (memberNo == null ? "" : memberNo) + ":" + yearOfSection();
            return memberNo == null
                    ? List.of(own, "~household")
                    : section == Section.PARTICULARS
                            ? List.of(own, "~member:" + memberNo, "~members", "~household")
                            : List.of(own, "~member:" + memberNo, "~household");
        }

        private String yearOfSection() {
            return section.level() == Section.Level.HOUSEHOLD || section.level() == Section.Level.PERSON
                    ? ""
                    : String.valueOf(year);
        }

        @Override
        public HouseholdCard applied(HouseholdCard card) {
            HouseholdCard told = account == null ? card : card.with(account);
            return content instanceof Identity identity && memberNo != null
                    ? told.identified(memberNo, identity)
                    : told.with(section, memberNo, content);
        }
    }

    /** The household moves to another village of the county; its number stays. */
    record HouseholdMoves(RegionCode village, LocalDate on) implements Change {

        @Override
        public List<String> touches() {
            return List.of("village", "~household");
        }
    }

    /** 整户自然减少: nobody is left; the household is closed. */
    record HouseholdEnds(LeaveReason reason, LocalDate on) implements Change {

        @Override
        public List<String> touches() {
            return List.of("household", "members", "head");
        }
    }

    /**
     * 分户: some members form a household of their own, with a number of its own; both numbers are linked. Land, livestock and income of the year
     * are told anew for the new household.
     *
     * @param relations the leaving members' relation to the head of the new household, by their number in this one; one of them is its head
     * @param staying the others' relations to the head who stays; empty when the head stays
     * @param contact how the new household is reached
     */
    record HouseholdSplits(
            SplitPurpose purpose,
            Map<Integer, Relation> relations,
            Map<Integer, Relation> staying,
            Contact contact,
            LocalDate on)
            implements Change {

        @Override
        public List<String> touches() {
            return List.of("household", "members", "head");
        }

        /** What stays behind. */
        @Override
        public HouseholdCard applied(HouseholdCard card) {
            HouseholdCard left = card.withMembers(card.members().stream()
                    .map(member -> goes(member) ? gone(member, on, LeaveReason.SPLIT) : member)
                    .toList());
            return related(left, staying);
        }

        boolean goes(MemberCard member) {
            return member.isActive() && relations.containsKey(member.no());
        }
    }

    /**
     * 合户: the household's members join another one, which keeps its number; this one is closed with a link to it.
     *
     * @param into the household that goes on
     * @param intoNo its number, for the pages
     * @param relations the members' relation to the head of the other household, by their number in this one
     * @param there who lived in the other household when it was told; none before the desk has noted it
     */
    record HouseholdMerges(
            HouseholdId into,
            String intoNo,
            Map<Integer, Relation> relations,
            LocalDate on,
            @Nullable Lodgers there) implements Change {

        public HouseholdMerges(HouseholdId into, String intoNo, Map<Integer, Relation> relations, LocalDate on) {
            this(into, intoNo, relations, on, null);
        }

        /**
         * Who lives in a household.
         *
         * @param names by the members' number
         */
        record Lodgers(int headNo, Map<Integer, String> names) {

            /** The names of those who are not among the others. */
            String without(Lodgers others) {
                return names.entrySet().stream()
                        .filter(one -> !others.names().containsKey(one.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("、"));
            }

            String head() {
                return names.getOrDefault(headNo, String.valueOf(headNo));
            }
        }

        @Override
        public List<String> touches() {
            return List.of("household", "members", "head");
        }
    }

    /** 整户迁往外旗县, first step: released here; the other county accepts it under a new number, or sends it back. */
    record HouseholdLeavesCounty(RegionCode county, LocalDate on) implements Change {

        @Override
        public List<String> touches() {
            return List.of("household", "members", "head", "village");
        }
    }

    /** The member as he stands after leaving. */
    static MemberCard gone(MemberCard member, LocalDate on, LeaveReason reason) {
        Membership m = member.membership();
        return member.with(Section.MEMBERSHIP, new Membership(m.joinedOn(), m.joinReason(), on, reason));
    }

    private static HouseholdCard related(HouseholdCard card, Map<Integer, Relation> relations) {
        return card.withMembers(card.members().stream()
                .map(member -> relations.containsKey(member.no()) ? member.related(relations.get(member.no())) : member)
                .toList());
    }
}

package org.jiandang.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Family;
import org.jiandang.household.card.Identity;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Standing;
import org.jiandang.household.value.BankAccount;
import org.jiandang.refusal.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The whole card of a household in one data year, as it is typed or imported (农户信息采集表). It holds full numbers, so it travels between
 * form and service and is never shown as a whole.
 *
 * @param account bank account, none when not given
 */
public record HouseholdCard(
        Basics basics,
        Contact contact,
        @Nullable BankAccount account,
        Family family,
        Causes causes,
        Standing standing,
        YearCard year,
        List<MemberCard> members) {

    public HouseholdCard {
        members = List.copyOf(members);
    }

    /** The same card with one section told anew; a member's section names the member, who must be on the card. */
    public HouseholdCard with(Section section, @Nullable Integer memberNo, Record told) {
        return switch (section.level()) {
            case HOUSEHOLD ->
                new HouseholdCard(
                        section == Section.BASICS ? (Basics) told : basics,
                        section == Section.CONTACT ? (Contact) told : contact,
                        account,
                        section == Section.FAMILY ? (Family) told : family,
                        section == Section.CAUSES ? (Causes) told : causes,
                        section == Section.STANDING ? (Standing) told : standing,
                        year,
                        members);
            case YEAR -> with(year.with(section, told));
            case PERSON, PERSON_YEAR -> {
                MemberCard member = members.stream()
                        .filter(one -> memberNo != null && one.no() == memberNo)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("member", String.valueOf(memberNo)));
                yield with(member.with(section, told));
            }
        };
    }

    public HouseholdCard with(YearCard told) {
        return new HouseholdCard(basics, contact, account, family, causes, standing, told, members);
    }

    public HouseholdCard with(@Nullable BankAccount told) {
        return new HouseholdCard(basics, contact, told, family, causes, standing, year, members);
    }

    public HouseholdCard with(Standing told) {
        return new HouseholdCard(basics, contact, account, family, causes, told, year, members);
    }

    /** The same card with one member told anew, or added. */
    public HouseholdCard with(MemberCard told) {
        List<MemberCard> others = new ArrayList<>(members);
        others.removeIf(member -> member.no() == told.no());
        others.add(told);
        others.sort(Comparator.comparingInt(MemberCard::no));
        return withMembers(others);
    }

    /** The same card with a member's identity told anew; without a number the stored one stays. */
    public HouseholdCard identified(int memberNo, Identity told) {
        Identity stored = members.stream()
                .filter(member -> member.no() == memberNo)
                .map(MemberCard::identity)
                .findFirst()
                .orElseThrow(() -> new NotFound("member", memberNo));
        Identity whole = told.idNumber() != null
                ? told
                : new Identity(told.name(), told.sex(), told.birthDate(), stored.idNumber());
        return with(Section.IDENTITY, memberNo, whole);
    }

    public HouseholdCard withMembers(List<MemberCard> told) {
        return new HouseholdCard(basics, contact, account, family, causes, standing, year, told);
    }

    public List<MemberCard> activeMembers() {
        return members.stream().filter(MemberCard::isActive).toList();
    }
}

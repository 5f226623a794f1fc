package org.jiandang.household.view;

import java.util.List;
import java.util.Optional;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Family;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Standing;
import org.jiandang.household.code.Relation;
import org.jspecify.annotations.Nullable;

/**
 * The card of a household with masked numbers.
 *
 * @param accountKnown whether a bank account is stored; its number is read by {@code unmask} only
 * @param members all members in order, also those who left
 * @param year the data year shown, none when no year has been recorded
 * @param years the data years there are, newest first
 */
public record HouseholdView(
        Register register,
        Basics basics,
        Contact contact,
        boolean accountKnown,
        Family family,
        Causes causes,
        Standing standing,
        List<MemberView> members,
        @Nullable YearView year,
        List<Integer> years) {

    public HouseholdView {
        members = List.copyOf(members);
        years = List.copyOf(years);
    }

    public Optional<MemberView> member(int no) {
        return members.stream().filter(member -> member.no() == no).findFirst();
    }

    public List<MemberView> activeMembers() {
        return members.stream().filter(MemberView::isActive).toList();
    }

    /** Whether the member was the head and has left; what the card told of the member then stays as it was told. */
    public boolean wasHead(MemberView member) {
        return !member.isActive()
                && member.no() != register.headNo()
                && member.particulars().relation() == Relation.HEAD;
    }

    /** The record of a section as it is shown; a member's section needs the member's number. Empty where there is none. */
    public Optional<Record> section(Section section, @Nullable Integer memberNo) {
        return switch (section) {
            case REGISTER -> Optional.of(register);
            case BASICS -> Optional.of(basics);
            case CONTACT -> Optional.of(contact);
            case FAMILY -> Optional.of(family);
            case CAUSES -> Optional.of(causes);
            case STANDING -> Optional.of(standing);
            case LAND, LIVESTOCK, INDUSTRY, UTILITIES, ROAD, HOUSING, WATER, RELOCATION, INCOME ->
                Optional.ofNullable(year).map(shown -> shown.card().section(section));
            default -> memberNo == null ? Optional.empty() : member(memberNo).map(member -> member.section(section));
        };
    }
}

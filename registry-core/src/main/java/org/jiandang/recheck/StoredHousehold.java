package org.jiandang.recheck;

import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Standing;
import org.jiandang.household.rule.MemberFacts;
import org.jiandang.household.rule.Surroundings;
import org.jiandang.household.rule.YearFacts;
import org.jiandang.household.value.BankAccount;
import org.jiandang.policy.line.AreaType;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A household as it stands in the register, with its newest year: what a re-check reads in bulk. It holds opened numbers and stays inside the
 * judgement.
 *
 * @param area whether its village farms or herds; null where nobody has set it
 * @param year the newest record; none when there is none
 * @param previous the record of the year before it
 * @param surroundings what only the register as a whole tells of it
 */
public record StoredHousehold(
        HouseholdId id,
        RegionCode village,
        @Nullable AreaType area,
        Basics basics,
        Contact contact,
        Causes causes,
        Standing standing,
        @Nullable BankAccount account,
        List<MemberFacts> members,
        @Nullable YearFacts year,
        @Nullable YearFacts previous,
        Surroundings surroundings) {

    public StoredHousehold {
        members = List.copyOf(members);
    }

    public Position position() {
        return new Position(village.value(), id.serial());
    }

    /** The members who belong to it now. */
    public List<MemberFacts> activeMembers() {
        return members.stream().filter(MemberFacts::isActive).toList();
    }
}

package org.jiandang.recheck;

import java.util.List;
import java.util.Map;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Standing;
import org.jiandang.household.rule.Duplicate;
import org.jiandang.household.rule.MemberFacts;
import org.jiandang.household.rule.YearFacts;
import org.jiandang.household.value.BankAccount;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A household as it stands in the register, with its newest year: what a re-check reads in bulk. It holds opened numbers and stays inside the
 * judgement.
 *
 * @param year the newest record; none when there is none
 * @param previous the record of the year before it
 * @param duplicates other registrations of its members, by member number
 * @param accountIsShared whether another household is paid on its account; none without an account
 */
public record StoredHousehold(
        HouseholdId id,
        RegionCode village,
        Basics basics,
        Contact contact,
        Causes causes,
        Standing standing,
        @Nullable BankAccount account,
        List<MemberFacts> members,
        @Nullable YearFacts year,
        @Nullable YearFacts previous,
        Map<Integer, Duplicate> duplicates,
        @Nullable Boolean accountIsShared) {

    public StoredHousehold {
        members = List.copyOf(members);
        duplicates = Map.copyOf(duplicates);
    }

    public Position position() {
        return new Position(village.value(), id.serial());
    }
}

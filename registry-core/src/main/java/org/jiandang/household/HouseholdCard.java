package org.jiandang.household;

import java.util.List;
import org.jiandang.household.card.Basics;
import org.jiandang.household.card.Causes;
import org.jiandang.household.card.Contact;
import org.jiandang.household.card.Family;
import org.jiandang.household.card.Standing;
import org.jiandang.household.value.BankAccount;
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
}

package org.jiandang.household.entry;

import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Section;
import org.jiandang.household.value.BankAccount;
import org.jspecify.annotations.Nullable;

/**
 * Writes one section of a household's card anew.
 *
 * @param version the household's version the form was filled from
 * @param year the data year of the card that was shown
 * @param memberNo the member, for a member's section
 * @param content the section's record, or the income statement; an identity without a number keeps the stored number
 * @param account a new bank account, with the contact section; none keeps the stored one
 */
public record AmendSection(
        HouseholdId id,
        int version,
        int year,
        Section section,
        @Nullable Integer memberNo,
        Record content,
        @Nullable BankAccount account) {

    public static AmendSection of(HouseholdId id, int version, int year, Section section, Record content) {
        return new AmendSection(id, version, year, section, null, content, null);
    }

    public static AmendSection ofMember(
            HouseholdId id, int version, int year, int memberNo, Section section, Record content) {
        return new AmendSection(id, version, year, section, memberNo, content, null);
    }
}

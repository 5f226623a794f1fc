package org.jiandang.household;

import org.jiandang.household.finding.DataFindings;
import org.jiandang.household.finding.FindingSource;
import org.jiandang.household.rule.HouseholdRules;
import org.jiandang.household.value.IdNumber;
import org.jiandang.policy.Findings;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Vault;
import org.springframework.stereotype.Component;

/** Keeps a new household, apart from the question whether it may be kept. */
@Component
class NewHouseholds {

    private final Households households;
    private final CardWriter writer;
    private final DataFindings findings;
    private final Vault vault;

    NewHouseholds(Households households, CardWriter writer, DataFindings findings, Vault vault) {
        this.households = households;
        this.writer = writer;
        this.findings = findings;
        this.vault = vault;
    }

    /** Tells one content from another without showing it. */
    byte[] fingerprint(RegionCode village, HouseholdCard card) {
        StringBuilder content = new StringBuilder(village + " " + card);
        for (MemberCard member : card.members()) {
            IdNumber number = member.identity().idNumber();
            content.append(' ').append(number == null ? "-" : number.value());
        }
        content.append(' ').append(card.account() == null ? "-" : card.account().value());
        return vault.index(content.toString());
    }

    /** Registers the persons of the card; false when one of them is registered already. */
    boolean register(HouseholdId id, RegionCode village, HouseholdCard card) {
        return writer.register(id, village, null, card);
    }

    /** Keeps a new household with what the rules found. */
    void keep(HouseholdId id, RegionCode village, String householdNo, HouseholdCard card, Findings found) {
        Household household = new Household(id, village.value(), householdNo, card.standing(), writer.now());
        writer.write(household, null, card);
        households.save(household);
        findings.bring(id, village, card.year().year(), FindingSource.ENTRY, HouseholdRules.BOOK, found);
    }
}

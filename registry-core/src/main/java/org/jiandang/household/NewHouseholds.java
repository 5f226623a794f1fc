package org.jiandang.household;

import java.time.LocalDate;
import java.util.Map;
import org.jiandang.household.finding.DataFindings;
import org.jiandang.household.finding.FindingSource;
import org.jiandang.household.rule.HouseholdRules;
import org.jiandang.household.rule.Occasion;
import org.jiandang.household.value.IdNumber;
import org.jiandang.policy.Findings;
import org.jiandang.refusal.NotFound;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a new household, apart from the question whether it may be kept: an entered one, or one that comes of another. */
@Service
public class NewHouseholds {

    private final Households households;
    private final CardWriter writer;
    private final CardJudge judge;
    private final DataFindings findings;
    private final Vault vault;

    NewHouseholds(Households households, CardWriter writer, CardJudge judge, DataFindings findings, Vault vault) {
        this.households = households;
        this.writer = writer;
        this.judge = judge;
        this.findings = findings;
        this.vault = vault;
    }

    /**
     * What a household brings along from the one it comes of.
     *
     * @param memberNos the members' numbers (人编号), which they keep, by their place on the new card
     * @param continuationUntil the last day of help after exit, where known
     * @param cameFrom the household of another county that this one continues; null within the county
     */
    public record Origin(
            Map<Integer, String> memberNos,
            @Nullable LocalDate continuationUntil,
            @Nullable HouseholdId cameFrom) {}

    /** What the rules say of a household that comes of another, whose registrations are no duplicates. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Findings judge(@Nullable HouseholdId origin, RegionCode village, HouseholdCard card) {
        return judge.judge(Occasion.Origin.RECHECK, origin, village, card, null);
    }

    /** Keeps a household that comes of another; false when one of its persons is registered somewhere else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean found(HouseholdId id, RegionCode village, String householdNo, HouseholdCard card, Origin origin) {
        if (!register(id, village, card)) {
            return false;
        }
        Household household = new Household(id, village.value(), householdNo, card.standing(), writer.now());
        writer.write(household, null, card);
        household
                .members()
                .forEach(member -> member.keepNumber(origin.memberNos().get(member.no())));
        household.continueUntil(origin.continuationUntil());
        household.continues(origin.cameFrom());
        households.save(household);
        findings.bring(
                id, village, card.year().year(), FindingSource.ENTRY, HouseholdRules.BOOK, judge(id, village, card));
        return true;
    }

    /** Members who came with another household's rows keep their numbers, by their place in this household. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepNumbers(HouseholdId id, Map<Integer, String> memberNos) {
        Household household = households.lockById(id).orElseThrow(() -> new NotFound("household", id));
        memberNos.forEach((no, number) -> household.member(no).ifPresent(member -> member.keepNumber(number)));
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

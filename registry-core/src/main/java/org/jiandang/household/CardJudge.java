package org.jiandang.household;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.card.Field;
import org.jiandang.household.registration.Registration;
import org.jiandang.household.registration.Registrations;
import org.jiandang.household.registration.SupportRegister;
import org.jiandang.household.rule.Duplicate;
import org.jiandang.household.rule.HouseholdFacts;
import org.jiandang.household.rule.HouseholdRules;
import org.jiandang.household.rule.Occasion;
import org.jiandang.household.rule.Stated;
import org.jiandang.household.rule.Surroundings;
import org.jiandang.household.value.IdNumber;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.region.RegionCode;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the facts of a card, with what only the whole register can tell, and judges them by the rule book of the region and day. */
@Component
class CardJudge {

    private final Registrations registrations;
    private final SupportRegister support;
    private final Policies policies;
    private final Vault vault;
    private final Clock clock;

    CardJudge(Registrations registrations, SupportRegister support, Policies policies, Vault vault, Clock clock) {
        this.registrations = registrations;
        this.support = support;
        this.policies = policies;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Judges a card.
     *
     * @param self the household when it is stored already; its own registrations are no duplicates
     * @param previous the year before, for comparison
     */
    Findings judge(
            Occasion.Origin origin,
            @Nullable HouseholdId self,
            RegionCode village,
            HouseholdCard card,
            @Nullable AnnualRecord previous) {
        HouseholdFacts facts = facts(origin, self, village, card, previous);
        return HouseholdRules.BOOK.under(facts.profile()).judge(facts);
    }

    HouseholdFacts facts(
            Occasion.Origin origin,
            @Nullable HouseholdId self,
            RegionCode village,
            HouseholdCard card,
            @Nullable AnnualRecord previous) {
        PolicyProfile profile = policies.at(village, card.year().recordDate());
        return new HouseholdFacts(
                new Occasion(origin, LocalDate.now(clock), Set.copyOf(Field.all()), profile),
                card.basics(),
                card.contact(),
                card.causes(),
                card.standing(),
                card.account(),
                Stated.NOTHING,
                card.members().stream().map(MemberCard::facts).toList(),
                card.year().facts(null),
                previous == null ? null : previous.card().facts(previous.population()),
                surroundings(self, village, card));
    }

    private Surroundings surroundings(@Nullable HouseholdId self, RegionCode village, HouseholdCard card) {
        Boolean shared = card.account() == null
                ? null
                : registrations.isPaidToAnother(vault.index(card.account().value()), village.countyCode(), self);
        Map<ByteBuffer, Integer> people = people(card);
        return new Surroundings(
                duplicates(self, village, people),
                null,
                officers(people),
                null,
                self == null ? null : support.hasOfficer(self, LocalDate.now(clock)),
                shared);
    }

    private Set<Integer> officers(Map<ByteBuffer, Integer> people) {
        return Set.copyOf(
                support.officersAmong(indexes(people)).stream().map(people::get).toList());
    }

    private static List<byte[]> indexes(Map<ByteBuffer, Integer> people) {
        return people.keySet().stream().map(ByteBuffer::array).toList();
    }

    /** The active members' numbers by their blind indexes. */
    private Map<ByteBuffer, Integer> people(HouseholdCard card) {
        Map<ByteBuffer, Integer> asked = new HashMap<>();
        for (MemberCard member : card.activeMembers()) {
            IdNumber number = member.identity().idNumber();
            if (number != null) {
                asked.put(ByteBuffer.wrap(vault.index(number.personKey())), member.no());
            }
        }
        return asked;
    }

    private Map<Integer, Duplicate> duplicates(
            @Nullable HouseholdId self, RegionCode village, Map<ByteBuffer, Integer> asked) {
        Map<Integer, Duplicate> duplicates = new HashMap<>();
        for (Registration found : registrations.find(indexes(asked))) {
            Integer no = asked.get(ByteBuffer.wrap(found.index()));
            if (no != null && (found.household() == null || !found.household().equals(self))) {
                duplicates.put(no, Duplicate.seenFrom(village, found.village(), found.householdNo()));
            }
        }
        return duplicates;
    }
}

package org.jiandang.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.SchoolStage;
import org.jiandang.household.registration.Asked;
import org.jiandang.household.registration.DuplicateAttempts;
import org.jiandang.household.registration.SurroundingsReading;
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

    private final SurroundingsReading around;
    private final DuplicateAttempts attempts;
    private final Policies policies;
    private final Vault vault;
    private final Clock clock;

    CardJudge(SurroundingsReading around, DuplicateAttempts attempts, Policies policies, Vault vault, Clock clock) {
        this.around = around;
        this.attempts = attempts;
        this.policies = policies;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Judges a card. That it holds somebody who is registered already is kept as a question for those who see both.
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
        Map<Integer, byte[]> numbers = new HashMap<>();
        Map<Integer, SchoolStage> stages = new HashMap<>();
        for (MemberCard member : card.activeMembers()) {
            IdNumber number = member.identity().idNumber();
            if (number != null) {
                numbers.put(member.no(), vault.index(number.personKey()));
            }
            SchoolStage stage = member.facts().schooling().school();
            if (stage != null) {
                stages.put(member.no(), stage);
            }
        }
        byte[] account =
                card.account() == null ? null : vault.index(card.account().value());
        Surroundings found = around.of(
                self, village, new Asked(numbers, stages, account, card.year().year()), LocalDate.now(clock));
        var duplicates = Objects.requireNonNullElse(found.duplicates(), Map.of());
        for (MemberCard member : card.activeMembers()) {
            var name = member.identity().name();
            byte[] index = numbers.get(member.no());
            if (index != null && duplicates.containsKey(member.no())) {
                attempts.note(index, village, self, name == null ? null : name.value());
            }
        }
        return found;
    }
}

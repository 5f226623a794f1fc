package org.jiandang.recheck;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.card.Field;
import org.jiandang.household.rule.HouseholdFacts;
import org.jiandang.household.rule.Occasion;
import org.jiandang.household.rule.Stated;
import org.jiandang.household.rule.YearFacts;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.support.SupportFacts;
import org.jiandang.support.SupportReading;
import org.springframework.stereotype.Component;

/**
 * Judges the households of a batch as one household is judged when somebody edits it: the same facts, the same rules, the profile of its village on
 * the day of its survey.
 */
@Component
class BatchJudge {

    private static final Set<Field> ALL_FIELDS = Set.copyOf(Field.all());

    private final Policies policies;
    private final SupportReading support;
    private final RegistryClock clock;

    BatchJudge(Policies policies, SupportReading support, RegistryClock clock) {
        this.policies = policies;
        this.support = support;
        this.clock = clock;
    }

    List<Judged> judge(List<StoredHousehold> households) {
        Map<HouseholdId, SupportFacts> supported =
                support.facts(households.stream().map(StoredHousehold::id).toList()).stream()
                        .collect(Collectors.toMap(SupportFacts::household, Function.identity()));
        Judging judging = new Judging(policies, clock.today(), supported, new HashMap<>(), new HashMap<>());
        return households.stream().map(judging::judge).toList();
    }

    private record Where(RegionCode village, LocalDate day) {}

    /** One batch: profiles and the books under them are made once for all its villages. */
    private record Judging(
            Policies policies,
            LocalDate today,
            Map<HouseholdId, SupportFacts> supported,
            Map<Where, PolicyProfile> profiles,
            Map<String, RecheckBooks> books) {

        Judged judge(StoredHousehold household) {
            YearFacts year = household.year() == null ? YearFacts.blank(today.getYear(), today) : household.year();
            PolicyProfile profile = profiles.computeIfAbsent(
                    new Where(household.village(), year.recordDate()),
                    where -> policies.at(where.village(), where.day()));
            RecheckBooks under = books.computeIfAbsent(profile.version(), version -> RecheckBooks.under(profile));
            RecheckFacts facts = new RecheckFacts(
                    card(household, year, profile),
                    ExitedAgain.facts(household, profile),
                    supported.get(household.id()));
            return new Judged(
                    household.id(),
                    household.village(),
                    year.year(),
                    under.judge(facts, true),
                    under.judge(facts, false));
        }

        private HouseholdFacts card(StoredHousehold household, YearFacts year, PolicyProfile profile) {
            return new HouseholdFacts(
                    new Occasion(Occasion.Origin.RECHECK, today, ALL_FIELDS, profile),
                    household.basics(),
                    household.contact(),
                    household.causes(),
                    household.standing(),
                    household.account(),
                    Stated.NOTHING,
                    household.members(),
                    year,
                    household.previous(),
                    household.surroundings());
        }
    }
}

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
import org.jiandang.monitoring.WatchFactRows;
import org.jiandang.monitoring.WatchFacts;
import org.jiandang.monitoring.WatchJudge;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.support.SupportFacts;
import org.jiandang.support.SupportReading;
import org.jspecify.annotations.Nullable;
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
    private final WatchFactRows watches;
    private final RegistryClock clock;

    BatchJudge(Policies policies, SupportReading support, WatchFactRows watches, RegistryClock clock) {
        this.policies = policies;
        this.support = support;
        this.watches = watches;
        this.clock = clock;
    }

    /** Everything is read before the judging, which is pure and runs on all processors. */
    List<Judged> judge(List<StoredHousehold> households) {
        Reading reading = new Reading(policies, clock.today(), new HashMap<>(), new HashMap<>());
        return gather(households, reading).parallelStream().map(Asked::judge).toList();
    }

    private List<Asked> gather(List<StoredHousehold> households, Reading reading) {
        Map<HouseholdId, SupportFacts> supported =
                support.facts(households.stream().map(StoredHousehold::id).toList()).stream()
                        .collect(Collectors.toMap(SupportFacts::household, Function.identity()));
        Map<HouseholdId, WatchFacts> watched = watched(households, reading);
        return households.stream()
                .map(household -> {
                    YearFacts year = reading.year(household);
                    PolicyProfile profile = reading.profile(household.village(), year.recordDate());
                    HouseholdId id = household.id();
                    return new Asked(
                            household,
                            year,
                            new Occasion(Occasion.Origin.RECHECK, reading.today(), ALL_FIELDS, profile),
                            supported.get(id),
                            watched.get(id),
                            reading.books(profile));
                })
                .toList();
    }

    /** Watches are judged by the limits of the day of the judgement: whether a household should be watched now. */
    private Map<HouseholdId, WatchFacts> watched(List<StoredHousehold> households, Reading reading) {
        Map<Long, Integer> years = new HashMap<>();
        households.forEach(household ->
                years.put(household.id().serial(), reading.year(household).year()));
        return watches.ofLeftOrCleared(households.get(0).id().countyCode(), years).stream()
                .collect(Collectors.toMap(
                        WatchFactRows.Row::household,
                        row -> WatchJudge.facts(row, reading.profile(row.village(), reading.today()))));
    }

    private record Where(RegionCode village, LocalDate day) {}

    /** One batch: profiles and the books under them are made once for all its villages. */
    private record Reading(
            Policies policies, LocalDate today, Map<Where, PolicyProfile> profiles, Map<String, RecheckBooks> books) {

        PolicyProfile profile(RegionCode village, LocalDate day) {
            return profiles.computeIfAbsent(
                    new Where(village, day), where -> policies.at(where.village(), where.day()));
        }

        RecheckBooks books(PolicyProfile profile) {
            return books.computeIfAbsent(profile.version(), version -> RecheckBooks.under(profile));
        }

        YearFacts year(StoredHousehold household) {
            return household.year() == null ? YearFacts.blank(today.getYear(), today) : household.year();
        }
    }

    /** A household with everything its judgement asks. */
    private record Asked(
            StoredHousehold household,
            YearFacts year,
            Occasion occasion,
            @Nullable SupportFacts support,
            @Nullable WatchFacts watch,
            RecheckBooks books) {

        Judged judge() {
            RecheckFacts facts =
                    new RecheckFacts(card(), ExitedAgain.facts(household, occasion.profile()), support, watch);
            return new Judged(
                    household.id(),
                    household.village(),
                    year.year(),
                    books.judge(facts, true),
                    books.judge(facts, false));
        }

        private HouseholdFacts card() {
            return new HouseholdFacts(
                    occasion,
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

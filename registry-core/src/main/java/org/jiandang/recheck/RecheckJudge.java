package org.jiandang.recheck;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiandang.household.card.Field;
import org.jiandang.household.rule.HouseholdFacts;
import org.jiandang.household.rule.Occasion;
import org.jiandang.household.rule.Stated;
import org.jiandang.household.rule.Surroundings;
import org.jiandang.household.rule.YearFacts;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RuleBook;
import org.jiandang.region.RegionCode;

/**
 * Judges the households of a batch as one household is judged when somebody edits it: the same facts, the same rules, the profile of its village on
 * the day of its survey. Profiles and the books under them are made once.
 */
final class RecheckJudge {

    private static final Set<Field> ALL_FIELDS = Set.copyOf(Field.all());

    private final Policies policies;
    private final LocalDate today;
    private final Map<Where, PolicyProfile> profiles = new HashMap<>();
    private final Map<String, RuleBook<RecheckFacts>> books = new HashMap<>();

    RecheckJudge(Policies policies, LocalDate today) {
        this.policies = policies;
        this.today = today;
    }

    private record Where(RegionCode village, LocalDate day) {}

    List<Judged> judge(List<StoredHousehold> households) {
        return households.stream().map(this::judge).toList();
    }

    private Judged judge(StoredHousehold household) {
        YearFacts year = household.year() == null ? YearFacts.blank(today.getYear(), today) : household.year();
        PolicyProfile profile = profiles.computeIfAbsent(
                new Where(household.village(), year.recordDate()), where -> policies.at(where.village(), where.day()));
        RuleBook<RecheckFacts> book =
                books.computeIfAbsent(profile.version(), version -> RecheckBooks.ALL.under(profile));
        HouseholdFacts facts = new HouseholdFacts(
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
                new Surroundings(household.duplicates(), null, null, null, null, household.accountIsShared()));
        return new Judged(household.id(), household.village(), year.year(), book.judge(new RecheckFacts(facts)));
    }
}

package org.jiandang.household.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jiandang.policy.Limit;
import org.jiandang.policy.Place;
import org.jiandang.policy.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * Land per person or length of road beside the profile's limit. A pastoral profile that sets no limit switches the question off.
 *
 * @param amount mu or kilometres
 * @param shared persons the amount is shared by
 */
record Extent(String section, String component, BigDecimal amount, int shared, Threshold limit) {

    static List<Extent> of(HouseholdFacts facts) {
        List<Extent> extents = new ArrayList<>();
        YearFacts year = facts.year();
        Integer persons = facts.population();
        if (year == null) {
            return extents;
        }
        if (persons != null && persons > 0) {
            add(extents, facts, "land", "cultivated", year.land().cultivated(), persons, Limit.CULTIVATED_PER_PERSON);
            add(extents, facts, "land", "forest", year.land().forest(), persons, Limit.FOREST_PER_PERSON);
        }
        add(extents, facts, "road", "roadDistance", year.road().roadDistance(), 1, Limit.ROAD_DISTANCE);
        return extents;
    }

    private static void add(
            List<Extent> extents,
            HouseholdFacts facts,
            String section,
            String component,
            @Nullable BigDecimal amount,
            int shared,
            Limit limit) {
        if (amount != null) {
            facts.profile()
                    .findLimit(limit)
                    .ifPresent(threshold -> extents.add(new Extent(section, component, amount, shared, threshold)));
        }
    }

    Place place() {
        return Place.of(section, component);
    }

    /** Compared by multiplication, so that no rounding decides. */
    boolean isPlausible() {
        return amount.compareTo(limit.value().multiply(BigDecimal.valueOf(shared))) <= 0;
    }

    /** The quotient as shown. */
    BigDecimal shown() {
        return amount.divide(BigDecimal.valueOf(shared), 2, RoundingMode.HALF_UP);
    }
}

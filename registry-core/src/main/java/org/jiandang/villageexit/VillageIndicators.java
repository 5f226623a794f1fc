package org.jiandang.villageexit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jiandang.village.VillageTag;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a village in a year.
 *
 * @param unresolvedHouseholds registered households that are poor or relapsed (未脱贫), as the register has them
 * @param unresolvedPeople people in them: the numerator of incidence
 * @param agriculturalResidents people of the agricultural register (农业户籍人口): the denominator; null where the village's record of the year lacks it
 * @param collectiveIncome yuan of the year; null where the record lacks it
 * @param tags attributes of the village; empty where the record has none
 */
public record VillageIndicators(
        long unresolvedHouseholds,
        long unresolvedPeople,
        @Nullable Integer agriculturalResidents,
        @Nullable BigDecimal collectiveIncome,
        Set<VillageTag> tags) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public VillageIndicators {
        tags = Set.copyOf(tags);
    }

    /** Incidence in percent with two decimals, to be shown; null where the denominator is not known. */
    public @Nullable BigDecimal incidencePct() {
        return agriculturalResidents == null || agriculturalResidents == 0
                ? null
                : BigDecimal.valueOf(unresolvedPeople)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(agriculturalResidents), 2, RoundingMode.HALF_UP);
    }

    /** Whether the incidence lies below the limit; nothing is rounded. */
    Truth incidenceBelow(@Nullable Threshold limit) {
        return agriculturalResidents == null || agriculturalResidents == 0 || limit == null
                ? Truth.UNKNOWN
                : Truth.of(limit.passesBelowShare(
                        BigDecimal.valueOf(unresolvedPeople), BigDecimal.valueOf(agriculturalResidents)));
    }

    /** Whether the incidence is so high that the village is deeply poor (深度贫困村). */
    Truth deeplyPoor(@Nullable Threshold limit) {
        return agriculturalResidents == null || agriculturalResidents == 0 || limit == null
                ? Truth.UNKNOWN
                : Truth.of(limit.passesAboveShare(
                        BigDecimal.valueOf(unresolvedPeople), BigDecimal.valueOf(agriculturalResidents)));
    }

    /** Whether the collective income is so low that the village is weak (经济薄弱村). */
    Truth weak(@Nullable Threshold limit) {
        return collectiveIncome == null || limit == null
                ? Truth.UNKNOWN
                : Truth.of(limit.passesBelow(collectiveIncome));
    }

    /** Whether the collective income reaches the target. */
    Truth reaches(@Nullable Threshold target) {
        return collectiveIncome == null || target == null
                ? Truth.UNKNOWN
                : Truth.of(target.passesAbove(collectiveIncome));
    }

    /** Whether its own record calls it a village that has something to leave. */
    boolean isCalledPoor() {
        return tags.stream().anyMatch(tag -> switch (tag) {
            case POOR, POOR_2011, POOR_2016, DEEP_POVERTY, WEAK_ECONOMY -> true;
            case NOT_POOR, MINORITY, THREE_TO -> false;
        });
    }
}

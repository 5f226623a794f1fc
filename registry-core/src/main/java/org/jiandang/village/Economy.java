package org.jiandang.village;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Producers and incomes.
 *
 * @param cooperatives Cooperatives (合作社)
 * @param cooperativeHouseholds Households in them
 * @param leadingEnterprises Leading enterprises (龙头企业)
 * @param tourismHouseholds Households in tourism (乡村旅游)
 * @param perCapitaIncome Net income of a farmer (农民人均纯收入), yuan a year
 * @param collectiveIncome Collective income (村集体经济收入), yuan a year
 */
@Embeddable
public record Economy(
        @Nullable Integer cooperatives,
        @Nullable Integer cooperativeHouseholds,
        @Nullable Integer leadingEnterprises,
        @Nullable Integer tourismHouseholds,
        @Nullable BigDecimal perCapitaIncome,
        @Nullable BigDecimal collectiveIncome) {

    /** Nothing known. */
    public static final Economy UNKNOWN = new Economy(null, null, null, null, null, null);
}

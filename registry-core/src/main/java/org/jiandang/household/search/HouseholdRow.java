package org.jiandang.household.search;

import java.math.BigDecimal;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * One household in the search list. It holds no identity number.
 *
 * @param villageName the village's name, its code where the directory has none
 * @param year data year of the figure, none when no year has been recorded
 * @param perCapita net income per head of that year, yuan
 */
public record HouseholdRow(
        HouseholdId id,
        RegionCode village,
        String villageName,
        @Nullable String group,
        String householdNo,
        String headName,
        int population,
        HouseholdStatus status,
        @Nullable HouseholdAttribute attribute,
        @Nullable PovertyCause mainCause,
        @Nullable Integer year,
        @Nullable BigDecimal perCapita) {}

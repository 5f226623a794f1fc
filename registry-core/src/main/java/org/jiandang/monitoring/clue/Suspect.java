package org.jiandang.monitoring.clue;

import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** A household that screening found, with the rules it breaches. */
public record Suspect(
        HouseholdId household,
        RegionCode village,
        String headName,
        @Nullable String group,
        List<String> codes) {

    public Suspect {
        codes = List.copyOf(codes);
    }
}

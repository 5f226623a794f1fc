package org.jiandang.village;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.policy.Findings;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A village's year as it is shown.
 *
 * @param years      the years recorded, newest first
 * @param recordDate the day of the record; none while there is none
 * @param version    to be handed back with a change; −1 while there is no record
 * @param findings   what the rules say of it
 */
public record VillageView(
        RegionCode village,
        int year,
        List<Integer> years,
        @Nullable LocalDate recordDate,
        int version,
        VillageCard card,
        Findings findings) {

    public boolean isRecorded() {
        return recordDate != null;
    }
}

package org.jiandang.monitoring.clue;

import java.util.List;
import org.jiandang.household.value.Phone;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Puts on record what a cadre saw or heard.
 *
 * @param householdNo number of the household where it is registered; null for others
 * @param name of the head
 */
public record RecordClue(
        RegionCode village,
        @Nullable String householdNo,
        String name,
        @Nullable String address,
        @Nullable Phone phone,
        List<WatchRisk> risks,
        String story) {

    public RecordClue {
        risks = List.copyOf(risks);
    }
}

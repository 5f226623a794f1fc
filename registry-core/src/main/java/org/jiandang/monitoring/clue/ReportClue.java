package org.jiandang.monitoring.clue;

import java.util.List;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.Phone;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A report through the public form.
 *
 * @param receipt made with the empty form
 */
public record ReportClue(
        Receipt receipt,
        RegionCode village,
        String name,
        @Nullable String address,
        @Nullable Phone phone,
        @Nullable IdNumber number,
        List<WatchRisk> risks,
        String story) {

    public ReportClue {
        risks = List.copyOf(risks);
    }
}

package org.jiandang.web.monitoring;

import java.time.LocalDate;
import java.util.Arrays;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.monitoring.WatchQuery;
import org.jiandang.monitoring.WatchQuery.Standing;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Pager;
import org.jspecify.annotations.Nullable;

/** The filter of the list of watched households, as it stands in the address. */
record WatchFilter(
        @Nullable String area,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String after,
        @Nullable Integer size) {

    WatchQuery query(RegionCode own, LocalDate today) {
        return new WatchQuery(
                area == null || area.isEmpty() ? own : RegionCode.of(area),
                Arrays.stream(WatchKind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(Standing.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElse(Standing.RUNNING),
                today,
                after == null ? null : WatchQuery.After.of(after));
    }

    int rows() {
        return Pager.size(size);
    }
}

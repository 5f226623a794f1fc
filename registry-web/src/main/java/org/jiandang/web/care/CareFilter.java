package org.jiandang.web.care;

import org.jiandang.account.Acting;
import org.jiandang.care.CareGroup;
import org.jiandang.care.CareQuery;
import org.jiandang.care.CareState;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Pager;
import org.jspecify.annotations.Nullable;

/** The filter of the list of people in care as it stands in the address. */
record CareFilter(
        @Nullable String area,
        @Nullable CareGroup group,
        @Nullable CareState state,
        @Nullable Boolean waiting,
        @Nullable String after,
        @Nullable Integer size) {

    CareQuery query() {
        return new CareQuery(
                area(area),
                group,
                state,
                Boolean.TRUE.equals(waiting),
                after == null || after.isBlank() ? null : CareQuery.Place.of(after),
                Pager.size(size));
    }

    /** The area asked for, or the reader's own. */
    static RegionCode area(@Nullable String area) {
        return area == null || area.isBlank() ? Acting.require().jurisdiction().region() : RegionCode.of(area);
    }
}

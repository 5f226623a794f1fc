package org.jiandang.web.support;

import org.jiandang.account.Acting;
import org.jiandang.region.RegionCode;
import org.jiandang.support.code.OfficerPost;
import org.jiandang.support.code.UnitType;
import org.jiandang.support.search.OfficerQuery;
import org.jiandang.web.page.Pager;
import org.jspecify.annotations.Nullable;

/** The filter of the list of officers as it stands in the address. */
record OfficerFilter(
        @Nullable String area,
        @Nullable UnitType unitType,
        @Nullable OfficerPost post,
        @Nullable String after,
        @Nullable Integer size) {

    OfficerQuery query() {
        return new OfficerQuery(
                area(area),
                unitType,
                post,
                after == null || after.isBlank() ? null : OfficerQuery.Place.of(after),
                Pager.size(size));
    }

    /** The area asked for, or the reader's own. */
    static RegionCode area(@Nullable String area) {
        return area == null || area.isBlank() ? Acting.require().jurisdiction().region() : RegionCode.of(area);
    }
}

package org.jiandang.web.household;

import java.util.Optional;
import org.jiandang.account.Acting;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.household.search.Cursor;
import org.jiandang.household.search.HouseholdQuery;
import org.jiandang.region.RegionCode;
import org.jiandang.web.page.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The filter as it stands in the address.
 *
 * @param q key of the text searched for
 */
record HouseholdFilter(
        @Nullable String area,
        @Nullable HouseholdStatus status,
        @Nullable PovertyCause cause,
        @Nullable HouseholdAttribute attribute,
        @Nullable Integer year,
        @Nullable String q,
        @Nullable String before,
        @Nullable String after,
        @Nullable Integer size) {

    private RegionCode region() {
        return area == null || area.isBlank() ? Acting.require().jurisdiction().region() : RegionCode.of(area);
    }

    HouseholdQuery query(Optional<String> text) {
        Cursor from = Optional.ofNullable(before != null ? before : after)
                .flatMap(Cursor::parse)
                .orElse(null);
        return new HouseholdQuery(region(), text.orElse(null), status, cause, attribute, year, from, Pager.size(size));
    }
}

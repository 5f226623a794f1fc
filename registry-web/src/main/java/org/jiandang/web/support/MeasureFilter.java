package org.jiandang.web.support;

import org.jiandang.support.code.MeasureClass;
import org.jiandang.support.search.MeasureQuery;
import org.jiandang.web.page.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the list of measures as it stands in the address.
 *
 * @param kind class of the measures
 */
record MeasureFilter(
        @Nullable String area,
        @Nullable MeasureClass kind,
        @Nullable Integer year,
        @Nullable Boolean signed,
        @Nullable String after,
        @Nullable Integer size) {

    MeasureQuery query() {
        return new MeasureQuery(
                OfficerFilter.area(area),
                kind,
                year,
                signed,
                after == null || after.isBlank() ? null : MeasureQuery.Place.of(after),
                Pager.size(size));
    }
}

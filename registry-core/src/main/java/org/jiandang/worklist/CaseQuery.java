package org.jiandang.worklist;

import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is asked for.
 *
 * @param area the region under which the cases lie
 * @param year the business year
 * @param after where the page begins; null for the first
 * @param size rows a page
 */
public record CaseQuery(
        CaseKind kind,
        RegionCode area,
        @Nullable Stage stage,
        @Nullable Integer year,
        @Nullable CaseState state,
        @Nullable CaseCursor after,
        int size) {}

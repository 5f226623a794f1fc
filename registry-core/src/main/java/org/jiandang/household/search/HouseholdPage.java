package org.jiandang.household.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the search list.
 *
 * @param rows the households, in the order of village and serial
 * @param previous cursor of the page before, none on the first
 * @param next cursor of the page after, none on the last
 */
public record HouseholdPage(
        List<HouseholdRow> rows,
        @Nullable Cursor previous,
        @Nullable Cursor next) {

    public HouseholdPage {
        rows = List.copyOf(rows);
    }
}

package org.jiandang.household.search;

import java.util.List;
import org.jiandang.household.code.HouseholdAttribute;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.household.code.PovertyCause;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What households are looked for. Every component but the area and the size may be absent.
 *
 * @param area the region the households lie in; it narrows the asker's area and never widens it
 * @param text a name, its pinyin initials, a household number or a whole identity number: which of them is seen from the text
 * @param year the data year: only households with a record of that year, and its figures; without it the newest record's
 * @param from where the page begins; none for the first page
 * @param size rows of a page: 10, 25, 50 or 100
 */
public record HouseholdQuery(
        RegionCode area,
        @Nullable String text,
        @Nullable HouseholdStatus status,
        @Nullable PovertyCause cause,
        @Nullable HouseholdAttribute attribute,
        @Nullable Integer year,
        @Nullable Cursor from,
        int size) {

    /** The sizes a page may have. */
    public static final List<Integer> SIZES = List.of(10, 25, 50, 100);

    public HouseholdQuery {
        size = SIZES.contains(size) ? size : SIZES.get(1);
    }

    /** The first page of everything in an area. */
    public static HouseholdQuery in(RegionCode area) {
        return new HouseholdQuery(area, null, null, null, null, null, null, SIZES.get(1));
    }

    public HouseholdQuery withText(String sought) {
        return new HouseholdQuery(area, sought, status, cause, attribute, year, from, size);
    }

    public HouseholdQuery withStatus(HouseholdStatus sought) {
        return new HouseholdQuery(area, text, sought, cause, attribute, year, from, size);
    }

    public HouseholdQuery withYear(int sought) {
        return new HouseholdQuery(area, text, status, cause, attribute, sought, from, size);
    }

    public HouseholdQuery page(@Nullable Cursor cursor, int rows) {
        return new HouseholdQuery(area, text, status, cause, attribute, year, cursor, rows);
    }
}

package org.jiandang.recheck.special;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A row of a special list.
 *
 * @param memberNo the person, in a list of persons; 0 in a list of households
 * @param personName the person's name, else the head's
 * @param reasons why it is on the list, as {@link SpecialList#reasons} or codes of rules
 * @param figure the figure it rests on, as text
 * @param visitedOn the last visit as of this list, where its households are visited
 * @param conclusion what came of that visit
 */
public record SpecialRow(
        HouseholdId household,
        RegionCode village,
        String villageName,
        String headName,
        int population,
        HouseholdStatus status,
        int memberNo,
        String personName,
        List<String> reasons,
        @Nullable String figure,
        @Nullable LocalDate visitedOn,
        @Nullable Conclusion conclusion) {

    public SpecialRow {
        reasons = List.copyOf(reasons);
    }

    public SpecialCursor cursor() {
        return new SpecialCursor(village.value(), household.serial(), memberNo);
    }
}

package org.jiandang.round;

import java.time.LocalDate;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A county's round of a data year.
 *
 * @param county the county
 * @param openedBy name of who opened it
 * @param closedOn when the county closed it; null while it is open
 */
public record YearlyRound(
        RoundId id,
        RegionCode county,
        String countyName,
        int year,
        RoundDates dates,
        String openedBy,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    public boolean isOpen() {
        return closedOn == null;
    }
}

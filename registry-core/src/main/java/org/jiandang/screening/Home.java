package org.jiandang.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiandang.household.code.HouseGrade;
import org.jspecify.annotations.Nullable;

/**
 * House and water of the year.
 *
 * @param repairedOn the day the repair was accepted
 * @param movedInOn the day the household moved into its new home
 * @param litres a person a day
 * @param minutes there and back
 * @param guaranteePct days with water, percent
 */
public record Home(
        @Nullable Boolean unsafe,
        @Nullable HouseGrade grade,
        @Nullable LocalDate appraisedOn,
        @Nullable LocalDate repairedOn,
        @Nullable LocalDate movedInOn,
        @Nullable Boolean waterSafe,
        @Nullable BigDecimal litres,
        @Nullable BigDecimal minutes,
        @Nullable Boolean qualityOk,
        @Nullable BigDecimal guaranteePct) {

    /** Nothing known. */
    public static final Home UNKNOWN = new Home(null, null, null, null, null, null, null, null, null, null);

    /** Whether the house was found unsafe and neither repaired nor left. */
    public boolean isDangerous() {
        boolean found = Boolean.TRUE.equals(unsafe) || (grade != null && grade.isUnsafe());
        return found && repairedOn == null && movedInOn == null;
    }

    /** Whether the house is known to be safe: grade A or B, not on the list of unsafe houses, repaired or left. */
    public boolean isSafe() {
        boolean known = unsafe != null || grade != null || repairedOn != null || movedInOn != null;
        return known && !isDangerous();
    }
}

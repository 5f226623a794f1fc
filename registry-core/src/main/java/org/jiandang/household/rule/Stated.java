package org.jiandang.household.rule;

import org.jiandang.household.card.IncomeTotals;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet states beside the data from which it follows; it is compared and never stored. A form states nothing.
 *
 * @param headName   name of the head on the line of the household (户主姓名)
 * @param headId     number of the head on the line of the household (户主证件号码)
 * @param population people in the household (家庭人口数)
 * @param income     sums and income per person
 */
public record Stated(
        @Nullable PersonName headName,
        @Nullable IdReading headId,
        @Nullable Integer population,
        IncomeTotals income) {

    public static final Stated NOTHING = new Stated(null, null, null, IncomeTotals.UNKNOWN);
}

package org.jiandang.household.view;

import java.time.LocalDate;
import org.jiandang.household.YearCard;
import org.jiandang.household.card.IncomeTotals;
import org.jspecify.annotations.Nullable;

/**
 * A data year as pages show it.
 *
 * @param card the sections and the income by items
 * @param totals the derived figures
 * @param state whether it may still be written
 * @param decidedOn the day a decision rested on it; since then it changes by a change request only
 * @param population active members the figure per head was reckoned with
 */
public record YearView(
        YearCard card,
        IncomeTotals totals,
        AnnualState state,
        @Nullable LocalDate decidedOn,
        int population) {

    public int year() {
        return card.year();
    }
}

package org.jiandang.household;

import java.time.LocalDate;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Industry;
import org.jiandang.household.card.Land;
import org.jiandang.household.card.Livestock;
import org.jiandang.household.card.Relocation;
import org.jiandang.household.card.Road;
import org.jiandang.household.card.Utilities;
import org.jiandang.household.card.Water;

/**
 * What the card says of the household in one data year.
 *
 * @param year the data year (分区年度)
 * @param recordDate the day of the survey; ages are reckoned on it
 */
public record YearCard(
        int year,
        LocalDate recordDate,
        Land land,
        Livestock livestock,
        Industry industry,
        Utilities utilities,
        Road road,
        Housing housing,
        Water water,
        Relocation relocation,
        IncomeStatement income) {

    /** A year of which nothing is known yet. */
    public static YearCard unknown(int year, LocalDate recordDate) {
        return new YearCard(
                year,
                recordDate,
                Land.UNKNOWN,
                Livestock.UNKNOWN,
                Industry.UNKNOWN,
                Utilities.UNKNOWN,
                Road.UNKNOWN,
                Housing.UNKNOWN,
                Water.UNKNOWN,
                Relocation.UNKNOWN,
                IncomeStatement.UNKNOWN);
    }
}

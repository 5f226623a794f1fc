package org.jiandang.household.rule;

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
import org.jspecify.annotations.Nullable;

/**
 * The record of one year of a household.
 *
 * @param year       the data year (分区年度)
 * @param recordDate the day of the survey; ages are reckoned on it
 * @param population people the income was shared by in that year; none in the year judged, whose members are known
 */
public record YearFacts(
        int year,
        LocalDate recordDate,
        @Nullable Integer population,
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
    public static YearFacts blank(int year, LocalDate recordDate) {
        return new YearFacts(
                year,
                recordDate,
                null,
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

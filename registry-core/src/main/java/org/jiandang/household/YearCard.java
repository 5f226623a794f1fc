package org.jiandang.household;

import java.time.LocalDate;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Industry;
import org.jiandang.household.card.Land;
import org.jiandang.household.card.Livestock;
import org.jiandang.household.card.Relocation;
import org.jiandang.household.card.Road;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Utilities;
import org.jiandang.household.card.Water;
import org.jiandang.household.rule.YearFacts;
import org.jspecify.annotations.Nullable;

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

    /** The record of one of the year's sections. */
    public Record section(Section section) {
        return switch (section) {
            case LAND -> land;
            case LIVESTOCK -> livestock;
            case INDUSTRY -> industry;
            case UTILITIES -> utilities;
            case ROAD -> road;
            case HOUSING -> housing;
            case WATER -> water;
            case RELOCATION -> relocation;
            case INCOME -> income;
            default -> throw new IllegalArgumentException("not a section of the year: " + section);
        };
    }

    /** The same year with one section told anew. */
    public YearCard with(Section section, Record told) {
        return new YearCard(
                year,
                recordDate,
                section == Section.LAND ? (Land) told : land,
                section == Section.LIVESTOCK ? (Livestock) told : livestock,
                section == Section.INDUSTRY ? (Industry) told : industry,
                section == Section.UTILITIES ? (Utilities) told : utilities,
                section == Section.ROAD ? (Road) told : road,
                section == Section.HOUSING ? (Housing) told : housing,
                section == Section.WATER ? (Water) told : water,
                section == Section.RELOCATION ? (Relocation) told : relocation,
                section == Section.INCOME ? (IncomeStatement) told : income);
    }

    /** The same facts as the beginning of another year's survey; the income of that year is not known yet. */
    public YearCard carriedTo(int next, LocalDate day) {
        return new YearCard(
                next,
                day,
                land,
                livestock,
                industry,
                utilities,
                road,
                housing,
                water,
                relocation,
                IncomeStatement.UNKNOWN);
    }

    /**
     * The year as the rules see it.
     *
     * @param population people the income was shared by; none in the year that is judged
     */
    YearFacts facts(@Nullable Integer population) {
        return new YearFacts(
                year,
                recordDate,
                population,
                land,
                livestock,
                industry,
                utilities,
                road,
                housing,
                water,
                relocation,
                income);
    }
}

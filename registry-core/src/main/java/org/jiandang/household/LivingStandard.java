package org.jiandang.household;

import static java.util.Objects.requireNonNullElse;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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

/** The sections on production and living of one year, as stored; a section of which nothing is known is read back as none. */
@Embeddable
record LivingStandard(
        @Embedded @Nullable Land land,
        @Embedded @Nullable Livestock livestock,
        @Embedded @Nullable Industry industry,
        @Embedded @Nullable Utilities utilities,
        @Embedded @Nullable Road road,
        @Embedded @Nullable Housing housing,
        @Embedded @Nullable Water water,
        @Embedded @Nullable Relocation relocation) {

    static final LivingStandard UNKNOWN = new LivingStandard(null, null, null, null, null, null, null, null);

    static LivingStandard of(YearCard card) {
        return new LivingStandard(
                card.land(),
                card.livestock(),
                card.industry(),
                card.utilities(),
                card.road(),
                card.housing(),
                card.water(),
                card.relocation());
    }

    YearCard card(int year, LocalDate recordDate, IncomeStatement income) {
        return new YearCard(
                year,
                recordDate,
                requireNonNullElse(land, Land.UNKNOWN),
                requireNonNullElse(livestock, Livestock.UNKNOWN),
                requireNonNullElse(industry, Industry.UNKNOWN),
                requireNonNullElse(utilities, Utilities.UNKNOWN),
                requireNonNullElse(road, Road.UNKNOWN),
                requireNonNullElse(housing, Housing.UNKNOWN),
                requireNonNullElse(water, Water.UNKNOWN),
                requireNonNullElse(relocation, Relocation.UNKNOWN),
                income);
    }
}

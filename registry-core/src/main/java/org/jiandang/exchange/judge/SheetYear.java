package org.jiandang.exchange.judge;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jiandang.exchange.sheet.SectionRecords;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.Industry;
import org.jiandang.household.card.Land;
import org.jiandang.household.card.Livestock;
import org.jiandang.household.card.Relocation;
import org.jiandang.household.card.Road;
import org.jiandang.household.card.Section;
import org.jiandang.household.card.Utilities;
import org.jiandang.household.card.Water;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.rule.YearFacts;
import org.jiandang.household.value.Money;

/** What the rules judge of the year, from the rows and nothing else. */
final class SheetYear {

    private SheetYear() {}

    static YearFacts of(SheetData data, int year, LocalDate recordDate) {
        Map<Field, Object> told = data.household();
        return new YearFacts(
                year,
                recordDate,
                null,
                SectionRecords.make(Land.class, Section.LAND, told),
                SectionRecords.make(Livestock.class, Section.LIVESTOCK, told),
                SectionRecords.make(Industry.class, Section.INDUSTRY, told),
                SectionRecords.make(Utilities.class, Section.UTILITIES, told),
                SectionRecords.make(Road.class, Section.ROAD, told),
                SectionRecords.make(Housing.class, Section.HOUSING, told),
                SectionRecords.make(Water.class, Section.WATER, told),
                SectionRecords.make(Relocation.class, Section.RELOCATION, told),
                income(data));
    }

    static IncomeStatement income(SheetData data) {
        Map<IncomeItem, IncomeEntry> entries = new EnumMap<>(IncomeItem.class);
        data.income().forEach((item, amount) -> entries.put(item, new IncomeEntry(new Money(amount), true)));
        return new IncomeStatement(entries);
    }
}

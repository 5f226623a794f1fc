package org.jiandang.persistence.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiandang.household.YearCard;
import org.jiandang.household.card.Housing;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.IncomeTotals;
import org.jiandang.household.card.Industry;
import org.jiandang.household.card.Land;
import org.jiandang.household.card.Livestock;
import org.jiandang.household.card.Relocation;
import org.jiandang.household.card.Road;
import org.jiandang.household.card.Utilities;
import org.jiandang.household.card.Water;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.value.Money;
import org.jiandang.household.view.AnnualState;
import org.jiandang.household.view.YearView;

/** A data year put together from its stored rows. */
final class PastYear {

    private PastYear() {}

    static YearView of(StoredRow row, List<StoredRow> incomeRows) {
        LocalDate recordDate = Objects.requireNonNull(row.date("record_date"));
        YearCard card = new YearCard(
                row.number("year"),
                recordDate,
                row.read(Land.class),
                row.read(Livestock.class),
                row.read(Industry.class),
                row.read(Utilities.class),
                row.read(Road.class),
                row.read(Housing.class),
                row.read(Water.class),
                row.read(Relocation.class),
                income(incomeRows));
        return new YearView(
                card,
                row.read(IncomeTotals.class),
                AnnualState.valueOf(row.required("state")),
                row.date("decided_on"),
                row.number("population"));
    }

    private static IncomeStatement income(List<StoredRow> rows) {
        Map<IncomeItem, IncomeEntry> entries = new EnumMap<>(IncomeItem.class);
        for (StoredRow row : rows) {
            entries.put(
                    IncomeItem.valueOf(row.required("item")),
                    new IncomeEntry(
                            new Money(new BigDecimal(row.required("amount"))),
                            Boolean.parseBoolean(row.required("realised"))));
        }
        return new IncomeStatement(entries);
    }
}

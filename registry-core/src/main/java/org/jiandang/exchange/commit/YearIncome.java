package org.jiandang.exchange.commit;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiandang.exchange.judge.Registered;
import org.jiandang.exchange.judge.SheetData;
import org.jiandang.household.card.Field;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.card.IncomeStatement;
import org.jiandang.household.card.IncomeTotals;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.value.Money;
import org.jspecify.annotations.Nullable;

/** The income of the year after the commit: kinds the file tells replace the registered ones, the others stay. */
final class YearIncome {
    private final SheetData data;
    private final Map<IncomeItem, BigDecimal> told = new EnumMap<>(IncomeItem.class);
    private final IncomeStatement after;

    YearIncome(SheetData data, @Nullable Registered registered) {
        this.data = data;
        statement(data.income())
                .entries()
                .forEach((item, entry) -> told.put(item, entry.amount().amount()));
        Map<IncomeItem, BigDecimal> all = new EnumMap<>(told);
        if (registered != null) {
            registered.income().forEach((item, amount) -> {
                if (told.keySet().stream().noneMatch(other -> other.kind() == item.kind())) {
                    all.put(item, new BigDecimal(amount));
                }
            });
        }
        this.after = statement(all);
    }

    /** The items the file tells, totals beside their parts left out. */
    Map<IncomeItem, BigDecimal> items() {
        return told;
    }

    /** The derived figures by column; a stated figure per person stands where no item is known. */
    Map<String, @Nullable Object> totals(int population) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        if (after.isUnknown()) {
            if (data.household().get(Field.INCOME_PER_CAPITA) instanceof BigDecimal stated) {
                columns.put("per_capita", stated);
            }
            return columns;
        }
        IncomeTotals totals = after.totals(population);
        columns.put("wage", totals.wage());
        columns.put("business", totals.business());
        columns.put("property", totals.property());
        columns.put("transfer", totals.transfer());
        columns.put("expense", totals.expense());
        columns.put("gross", totals.gross());
        columns.put("net", totals.net());
        columns.put("per_capita", totals.perCapita());
        return columns;
    }

    private static IncomeStatement statement(Map<IncomeItem, BigDecimal> amounts) {
        Map<IncomeItem, IncomeEntry> entries = new EnumMap<>(IncomeItem.class);
        amounts.forEach((item, amount) -> entries.put(item, new IncomeEntry(new Money(amount), true)));
        return new IncomeStatement(entries);
    }
}

package org.jiandang.household.card;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.IncomeItem.Kind;
import org.jiandang.household.value.Money;

/**
 * Income of a household in one year by items (rulebook §2.4): gross is the sum of the four kinds, net is gross less the expense of
 * production, per capita is net shared by the registered active members. Derived figures are computed here and typed in nowhere.
 */
public record IncomeStatement(Map<IncomeItem, IncomeEntry> entries) {

    public static final IncomeStatement UNKNOWN = new IncomeStatement(Map.of());

    public IncomeStatement {
        EnumMap<IncomeItem, IncomeEntry> ordered = new EnumMap<>(IncomeItem.class);
        ordered.putAll(entries);
        for (Kind kind : Kind.values()) {
            boolean parts = ordered.keySet().stream().anyMatch(item -> item.kind() == kind && !item.isUndivided());
            if (parts) {
                // A total beside its parts would count twice; the parts say more.
                ordered.remove(IncomeItem.valueOf(kind.name()));
            }
        }
        entries = java.util.Collections.unmodifiableMap(ordered);
    }

    public boolean isUnknown() {
        return entries.isEmpty();
    }

    /** The amount of one item; empty when unknown, which is not zero. */
    public Optional<Money> amount(IncomeItem item) {
        return Optional.ofNullable(entries.get(item)).map(IncomeEntry::amount);
    }

    /** Whether anything is known of a kind. */
    public boolean knows(Kind kind) {
        return entries.keySet().stream().anyMatch(item -> item.kind() == kind);
    }

    public Money total(Kind kind) {
        return sum(kind, (item, entry) -> true);
    }

    /** Wages, business, property and transfers. */
    public Money gross() {
        return gross((item, entry) -> true);
    }

    /** Gross less the expense of production and business. */
    public Money net() {
        return gross().minus(total(Kind.EXPENSE));
    }

    /** Net income of one person, rounded to cents; {@code persons} are the registered active members. */
    public Money perCapita(int persons) {
        return net().shared(persons);
    }

    /** Net income from realised sources that count as stable: what an exit is judged by. */
    public Money realisedNet() {
        return gross((item, entry) -> entry.realised() && item.countsToStableIncome())
                .minus(total(Kind.EXPENSE));
    }

    /** The derived figures as they are stored with the year. */
    public IncomeTotals totals(int persons) {
        return new IncomeTotals(
                total(Kind.WAGE).amount(),
                total(Kind.BUSINESS).amount(),
                total(Kind.PROPERTY).amount(),
                total(Kind.TRANSFER).amount(),
                total(Kind.EXPENSE).amount(),
                gross().amount(),
                net().amount(),
                persons == 0 ? null : perCapita(persons).amount());
    }

    private Money gross(BiPredicate<IncomeItem, IncomeEntry> counted) {
        return sum(Kind.WAGE, counted)
                .plus(sum(Kind.BUSINESS, counted))
                .plus(sum(Kind.PROPERTY, counted))
                .plus(sum(Kind.TRANSFER, counted));
    }

    private Money sum(Kind kind, BiPredicate<IncomeItem, IncomeEntry> counted) {
        Money sum = Money.ZERO;
        for (Map.Entry<IncomeItem, IncomeEntry> line : entries.entrySet()) {
            if (line.getKey().kind() == kind && counted.test(line.getKey(), line.getValue())) {
                sum = sum.plus(line.getValue().amount());
            }
        }
        return sum;
    }
}

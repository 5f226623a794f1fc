package org.jiandang.household.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jiandang.household.code.IncomeItem;
import org.jiandang.household.code.IncomeItem.Kind;
import org.jiandang.household.value.Money;
import org.junit.jupiter.api.Test;

/** Rulebook §2.4. */
class IncomeStatementTest {

    private final IncomeStatement worked = of(Map.of(
            IncomeItem.WAGE, 18000,
            IncomeItem.BUSINESS, 12000,
            IncomeItem.PROPERTY, 800,
            IncomeItem.DIBAO, 2400,
            IncomeItem.PENSION, 1236,
            IncomeItem.ECOLOGY, 960,
            IncomeItem.EXPENSE, 5500));

    @Test
    void the_worked_example_of_the_rulebook_is_7474() {
        assertThat(worked.net()).isEqualTo(Money.of(29896));
        assertThat(worked.perCapita(4)).isEqualTo(Money.of("7474.00"));
        assertThat(worked.totals(4))
                .isEqualTo(new IncomeTotals(
                        yuan("18000"),
                        yuan("12000"),
                        yuan("800"),
                        yuan("4596"),
                        yuan("5500"),
                        yuan("35396"),
                        yuan("29896"),
                        yuan("7474")));
    }

    @Test
    void expected_and_one_off_money_carries_no_exit() {
        EnumMap<IncomeItem, IncomeEntry> entries = new EnumMap<>(worked.entries());
        entries.put(IncomeItem.WAGE, new IncomeEntry(Money.of(18000), false));
        entries.put(IncomeItem.DISASTER_RELIEF, new IncomeEntry(Money.of(500), true));

        assertThat(new IncomeStatement(entries).realisedNet()).isEqualTo(Money.of(11896));
        assertThat(new IncomeStatement(entries).net()).isEqualTo(Money.of(30396));
    }

    @Test
    void a_total_beside_its_parts_counts_once() {
        IncomeStatement both = of(Map.of(IncomeItem.TRANSFER, 3636, IncomeItem.DIBAO, 2400, IncomeItem.PENSION, 1236));

        assertThat(both.total(Kind.TRANSFER)).isEqualTo(Money.of(3636));
        assertThat(of(Map.of(IncomeItem.TRANSFER, 3636)).gross()).isEqualTo(Money.of(3636));
    }

    @Test
    void unknown_is_not_nought() {
        assertThat(IncomeStatement.UNKNOWN.isUnknown()).isTrue();
        assertThat(of(Map.of(IncomeItem.DIBAO, 0)).amount(IncomeItem.DIBAO)).contains(Money.ZERO);
        assertThat(of(Map.of(IncomeItem.DIBAO, 0)).amount(IncomeItem.TEKUN)).isEmpty();
        assertThat(worked.totals(0).perCapita()).isNull();
    }

    private static IncomeStatement of(Map<IncomeItem, Integer> yuan) {
        EnumMap<IncomeItem, IncomeEntry> entries = new EnumMap<>(IncomeItem.class);
        yuan.forEach((item, amount) -> entries.put(item, new IncomeEntry(Money.of(amount), true)));
        return new IncomeStatement(entries);
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount).setScale(2);
    }
}

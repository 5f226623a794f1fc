package org.jiandang.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jiandang.household.card.IncomeEntry;
import org.jiandang.household.value.Money;

/** One stored line of the income statement; it carries its village as every row does. */
@Embeddable
record IncomeRow(
        @Column(name = "village_code", updatable = false) String villageCode,
        @Column(name = "amount") BigDecimal amount,
        @Column(name = "realised") boolean realised) {

    static IncomeRow of(String villageCode, IncomeEntry entry) {
        return new IncomeRow(villageCode, entry.amount().amount(), entry.realised());
    }

    IncomeEntry entry() {
        return new IncomeEntry(new Money(amount), realised);
    }
}

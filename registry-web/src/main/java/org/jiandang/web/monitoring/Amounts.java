package org.jiandang.web.monitoring;

import java.math.BigDecimal;
import org.jiandang.household.value.InvalidValue;
import org.jiandang.household.value.Money;
import org.jiandang.web.casework.StepEntries;
import org.jspecify.annotations.Nullable;

/** Reads amounts of a form. */
final class Amounts {

    private Amounts() {}

    /** Yuan, not below 0; null where the field is empty or wrong, which is told beside it. */
    static @Nullable BigDecimal read(StepEntries in, String field) {
        String text = in.text(field);
        try {
            BigDecimal amount = text.isEmpty() ? null : Money.of(text).amount();
            if (amount != null && amount.signum() < 0) {
                in.reject(field, "monitoring.amount");
            }
            return amount;
        } catch (InvalidValue wrong) {
            in.reject(field, "monitoring.amount");
            return null;
        }
    }
}

package org.jiandang.exchange.judge;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jiandang.household.value.BankAccount;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.Money;
import org.jiandang.household.value.PersonName;
import org.jiandang.household.value.Phone;

/** One spelling for a value wherever it is compared: numbers without trailing zeros, code lists by their constants, lists in order. */
public final class Stored {

    private Stored() {}

    public static String of(Object value) {
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof Money money) {
            return plain(money.amount());
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Phone phone) {
            return phone.value();
        }
        if (value instanceof PersonName name) {
            return name.value();
        }
        if (value instanceof BankAccount account) {
            return account.value();
        }
        if (value instanceof IdReading id) {
            return id.typed();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Stored::of).sorted().collect(Collectors.joining(","));
        }
        return value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}

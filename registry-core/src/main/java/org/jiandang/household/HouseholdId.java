package org.jiandang.household;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Key of a household: the six digits of its county first, so that the rows of a county lie together on one or many machines, then a
 * serial. It never changes; the number people use is {@link #number}.
 */
@Embeddable
public record HouseholdId(String countyCode, long serial) implements Serializable {

    public HouseholdId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a household id");
        }
    }

    /** Reads the form of addresses, {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static HouseholdId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a household id");
        }
        return new HouseholdId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    /** The household number (户编号) this registry gives: village code of twelve digits and the serial of at least six. */
    public String number(String villageCode) {
        return villageCode + String.format("%06d", serial);
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

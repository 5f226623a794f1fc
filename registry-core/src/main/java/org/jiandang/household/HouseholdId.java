package org.jiandang.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Key of a household: the six digits of its county first, so that the rows of a county lie together on one or many machines, then a
 * serial. It never changes, and is not the number people use (户编号).
 */
@Embeddable
public record HouseholdId(
        @Column(name = "county_code", updatable = false) String countyCode,
        @Column(name = "serial", updatable = false) long serial)
        implements Serializable {

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

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

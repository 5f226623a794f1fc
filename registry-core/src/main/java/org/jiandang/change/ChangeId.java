package org.jiandang.change;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Key of a change request: the six digits of its county first, then a serial. */
@Embeddable
public record ChangeId(
        @Column(name = "county_code", updatable = false) String countyCode,
        @Column(name = "serial", updatable = false) long serial)
        implements Serializable {

    public ChangeId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a change id");
        }
    }

    /** Reads the form of addresses, {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static ChangeId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a change id");
        }
        return new ChangeId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

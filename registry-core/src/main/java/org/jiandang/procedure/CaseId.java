package org.jiandang.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Key of a case: the six digits of its county first, then a serial. It never changes; the number people use is the case number. */
@Embeddable
public record CaseId(
        @Column(name = "county_code", updatable = false) String countyCode,
        @Column(name = "serial", updatable = false) long serial)
        implements Serializable {

    public CaseId {
        if (!countyCode.matches("[0-9]{6}") || serial < 1) {
            throw new IllegalArgumentException("not a case id");
        }
    }

    /** Reads the form of addresses, {@code 152222-17}; throws {@link IllegalArgumentException}. */
    public static CaseId of(String text) {
        if (!text.matches("[0-9]{6}-[0-9]{1,18}")) {
            throw new IllegalArgumentException("not a case id");
        }
        return new CaseId(text.substring(0, 6), Long.parseLong(text.substring(7)));
    }

    @Override
    public String toString() {
        return countyCode + "-" + serial;
    }
}

package org.jiandang.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Key of a yearly record's row: the household's key flat, then the data year. */
@Embeddable
record AnnualKey(
        @Column(name = "county_code", updatable = false) String countyCode,

        @Column(name = "household_serial", updatable = false)
        long householdSerial,

        @Column(name = "year", updatable = false) int year)
        implements Serializable {

    static AnnualKey of(HouseholdId household, int year) {
        return new AnnualKey(household.countyCode(), household.serial(), year);
    }
}

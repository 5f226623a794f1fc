package org.jiandang.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Key of a member's row: the household's key flat, then the number within the household. */
@Embeddable
record MemberKey(
        @Column(name = "county_code", updatable = false) String countyCode,

        @Column(name = "household_serial", updatable = false)
        long householdSerial,

        @Column(name = "no", updatable = false) int no)
        implements Serializable {

    static MemberKey of(HouseholdId household, int no) {
        return new MemberKey(household.countyCode(), household.serial(), no);
    }
}

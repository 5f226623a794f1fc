package org.jiandang.household;

import java.io.Serializable;

/** Key of a member: the household's and a number within it from 1, never given twice. */
public record MemberId(HouseholdId household, int no) implements Serializable {

    public MemberId {
        if (no < 1 || no > 99) {
            throw new IllegalArgumentException("not a member number");
        }
    }

    /** The member number (人编号): the household's number and two digits. */
    public String number(String householdNo) {
        return householdNo + String.format("%02d", no);
    }
}

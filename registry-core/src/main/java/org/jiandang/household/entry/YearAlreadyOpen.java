package org.jiandang.household.entry;

import org.jiandang.refusal.Refusal;

/** There is a record of the year already. */
public final class YearAlreadyOpen extends Refusal {

    public YearAlreadyOpen(int year) {
        super("refusal.YearAlreadyOpen", year);
    }
}

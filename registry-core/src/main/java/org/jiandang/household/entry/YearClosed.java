package org.jiandang.household.entry;

import org.jiandang.refusal.Refusal;

/** The yearly record is closed and never changes again. */
public final class YearClosed extends Refusal {

    public YearClosed(int year) {
        super("refusal.YearClosed", year);
    }
}

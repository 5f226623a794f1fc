package org.jiandang.household.entry;

import org.jiandang.refusal.Refusal;

/** The village opens numbers of its own drafts only: this household lies before others, is registered, or is somebody else's draft (403). */
public final class NumbersAreSubmitted extends Refusal {

    public NumbersAreSubmitted() {
        super("refusal.NumbersAreSubmitted");
    }
}

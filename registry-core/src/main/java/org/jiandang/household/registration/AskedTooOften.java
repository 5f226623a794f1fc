package org.jiandang.household.registration;

import org.jiandang.refusal.Refusal;

/** Somebody has asked about more numbers today than a day's work needs whether they are registered elsewhere. */
public final class AskedTooOften extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * @param limit how many numbers a person may ask about on a day
     */
    public AskedTooOften(long limit) {
        super("refusal.AskedTooOften", limit);
    }
}

package org.jiandang.household.finding;

import org.jiandang.refusal.Refusal;

/** A reason is asked for and none was given. */
public final class ReasonMissing extends Refusal {

    public ReasonMissing() {
        super("refusal.ReasonMissing");
    }
}

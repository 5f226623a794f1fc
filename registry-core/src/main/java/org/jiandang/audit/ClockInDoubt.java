package org.jiandang.audit;

import org.jiandang.refusal.Refusal;

/** The clock of this machine cannot be believed, so nothing is done whose day or moment would count: notices, deadlines, decisions. */
public final class ClockInDoubt extends Refusal {

    private static final long serialVersionUID = 1L;

    public ClockInDoubt() {
        super("refusal.ClockInDoubt");
    }
}

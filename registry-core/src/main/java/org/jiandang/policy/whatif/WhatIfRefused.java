package org.jiandang.policy.whatif;

import org.jiandang.refusal.Refusal;

/** A question that cannot be asked so. */
public final class WhatIfRefused extends Refusal {

    /** Why not. */
    public enum Reason {
        /** The role asks none. */
        ROLE,
        /** No amount of yuan. */
        NO_AMOUNT,
        /** Below a township nothing is counted apart. */
        AREA_TOO_SMALL,
        /** Incomes of a later year say nothing about the line. */
        DATA_AFTER_LINE
    }

    WhatIfRefused(Reason reason) {
        super("refusal.WhatIfRefused." + reason);
    }
}

package org.jiandang.recheck;

import org.jiandang.refusal.Refusal;

/** A re-check of the same area has not ended. */
public final class RecheckRunning extends Refusal {

    RecheckRunning() {
        super("refusal.RecheckRunning");
    }
}

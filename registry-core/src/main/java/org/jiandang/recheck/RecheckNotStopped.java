package org.jiandang.recheck;

import org.jiandang.refusal.Refusal;

/** Only a re-check that stopped can be taken up again. */
public final class RecheckNotStopped extends Refusal {

    RecheckNotStopped() {
        super("refusal.RecheckNotStopped");
    }
}

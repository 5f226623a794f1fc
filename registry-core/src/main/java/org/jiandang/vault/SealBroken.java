package org.jiandang.vault;

import org.jiandang.refusal.Refusal;

/** A sealed value did not open: it was altered, moved to another place, or sealed with another key. Nothing of it is shown. */
public class SealBroken extends Refusal {

    public SealBroken(SealedPlace place, Throwable cause) {
        super("refusal.SealBroken", place.path());
        initCause(cause);
    }
}

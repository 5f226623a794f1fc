package org.jiandang.policy.area;

import org.jiandang.refusal.Refusal;

/** An area type that may not be set so. */
public final class AreaTypeRefused extends Refusal {

    /** Why not. */
    public enum Reason {
        /** The role sets none. */
        ROLE,
        /** It is for both kinds, which says nothing. */
        NEITHER,
        /** No document is named. */
        NO_DOCUMENT
    }

    AreaTypeRefused(Reason reason) {
        super("refusal.AreaTypeRefused." + reason);
    }
}

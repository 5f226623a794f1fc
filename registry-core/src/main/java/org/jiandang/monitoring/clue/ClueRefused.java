package org.jiandang.monitoring.clue;

import org.jiandang.refusal.Refusal;

/** A clue cannot be dealt with in this way. The sentence is {@code refusal.ClueRefused.<REASON>}, what to do {@code .remedy} behind it. */
public final class ClueRefused extends Refusal {

    /** Why. */
    public enum Reason {
        /** Somebody was faster: {0} state. */
        DONE_MEANWHILE,
        /** The reason was left empty. */
        REASON_MISSING,
        /** No household of the village has the number: {0} number. */
        NO_SUCH_HOUSEHOLD,
        /** A case needs its household first. */
        HOUSEHOLD_MISSING,
        /** It is about a household of this village, so it stays. */
        HOUSEHOLD_KNOWN,
        /** Too many reports from one place or for one village in a short time. */
        TOO_MANY,
        /** Reports go to a village in use. */
        NOT_A_VILLAGE,
        /** One to five risks are named. */
        NO_RISK_NAMED
    }

    private final Reason reason;

    public ClueRefused(Reason reason, Object... arguments) {
        super("refusal.ClueRefused." + reason, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

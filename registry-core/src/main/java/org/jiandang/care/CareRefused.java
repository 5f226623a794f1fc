package org.jiandang.care;

import org.jiandang.refusal.Refusal;

/** An act on a person in care that is out of order; nothing was changed. */
public final class CareRefused extends Refusal {

    /** What stands in the way. */
    public enum Reason {
        /** a reason is asked for */
        REASON_MISSING,
        /** the entry does not stand where the act begins */
        NOT_NOW,
        /** somebody else has changed it since the page was shown */
        CHANGED,
        /** the person is in the group already */
        ENTERED_ALREADY,
        /** the person is too old to be a child, or has left the household */
        DOES_NOT_FIT,
        /** a village or a township is looked through at once, nothing larger */
        AREA_TOO_LARGE,
        /** the day lies in the future */
        IN_THE_FUTURE
    }

    private final Reason reason;

    CareRefused(Reason reason, Object... arguments) {
        super("refusal.CareRefused." + reason, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

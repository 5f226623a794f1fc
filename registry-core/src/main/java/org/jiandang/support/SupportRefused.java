package org.jiandang.support;

import org.jiandang.refusal.Refusal;

/** An act on officers, pairings or measures that is out of order. The sentence says what is missing; nothing was changed. */
public final class SupportRefused extends Refusal {

    /** What stands in the way. */
    public enum Reason {
        /** phone or identity number belongs to another officer of the county */
        OFFICER_KNOWN,
        /** a new officer needs an identity number */
        NUMBER_MISSING,
        /** the officer takes no household any more */
        OFFICER_RETIRED,
        /** the officer still has households */
        OFFICER_HAS_HOUSEHOLDS,
        /** the officer stands by households of another area */
        OFFICER_OF_OTHER_AREA,
        /** the household is neither registered nor followed any more */
        HOUSEHOLD_NOT_REGISTERED,
        /** the officer has the household already */
        SAME_OFFICER,
        /** another officer has the household on one of the days */
        DAYS_TAKEN,
        /** the last day lies before the first */
        ENDS_BEFORE_IT_BEGINS,
        /** the day lies in the future */
        IN_THE_FUTURE,
        /** the pairing has ended or was corrected */
        PAIRING_OVER,
        /** a reason is asked for */
        REASON_MISSING,
        /** the household has signed the measure */
        MEASURE_SIGNED,
        /** the measure was set aside */
        MEASURE_VOID,
        /** a result and its last day belong to the signature */
        RESULT_MISSING,
        /** somebody else has changed it since the page was shown */
        CHANGED
    }

    private final Reason reason;

    SupportRefused(Reason reason, Object... arguments) {
        super("refusal.SupportRefused." + reason, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

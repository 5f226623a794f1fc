package org.jiandang.authority;

import org.jiandang.refusal.Refusal;

/** A proposal or a standing-in that its rules decline; the sentence stands under {@code refusal.AuthorityRefused.<constant>}. */
public final class AuthorityRefused extends Refusal {

    /** Why. */
    public enum Reason {
        /** Somebody else must decide: the one who proposed asks. */
        PROPOSER_DECIDES,
        /** Prefecture and region propose workers of their own area only. */
        NOT_YOURS_TO_PROPOSE,
        /** There is a second security administrator, so the audit administrator does not stand in. */
        SECOND_ADMINISTRATOR_DECIDES,
        /** Another proposal for the account waits. */
        ONE_WAITS,
        /** Decided already. */
        DECIDED,
        /** A reason is missing. */
        REASON_MISSING,
        /** The last day of a stand-in is past, or too far off: {0} days at most. */
        DAYS_OUT_OF_RANGE,
        /** Who stands in does not hold the same role elsewhere. */
        NOT_OF_THE_SAME_LEVEL,
        /** Another list of the same divisions waits: {0} covered prefix. */
        LIST_WAITS,
        /** A region proposes divisions of its own only: {0} own prefix, {1} covered prefix. */
        LIST_OF_ANOTHER_AREA,
        /** The list has not been released, or was applied or turned down. */
        LIST_NOT_RELEASED
    }

    private final Reason reason;

    public AuthorityRefused(Reason reason, Object... arguments) {
        super("refusal.AuthorityRefused." + reason, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

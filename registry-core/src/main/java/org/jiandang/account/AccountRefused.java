package org.jiandang.account;

import org.jiandang.refusal.Refusal;

/** A change of an account that its rules decline; the message key says which. */
public final class AccountRefused extends Refusal {

    /** Why a change is declined; the sentence stands under {@code refusal.AccountRefused.<constant>}. */
    public enum Reason {
        LOGIN_TAKEN,
        LOGIN_SHAPE,
        OWN_ACCOUNT,
        AREA_DOES_NOT_FIT_ROLE,
        ADMINISTRATORS_APART,
        NO_SUCH_PERSON,
        CODE_WRONG,
        PASSWORD_WRONG,
        PASSWORD_WEAK,
        PASSWORD_USED,
        TOO_MANY_ATTEMPTS,
        LOGIN_LOOKS_LIKE,
        LAST_ADMINISTRATOR,
        FACTOR_CODE_WRONG,
        WITNESS_NEEDED,
        WITNESS_WRONG,
        WITNESS_UNFIT,
        SETUP_CLOSED,
        NUMBER_OF_ANOTHER,
        NUMBER_STAYS,
        NUMBER_NAME
    }

    private final Reason reason;

    public AccountRefused(Reason reason, Object... arguments) {
        super("refusal.AccountRefused." + reason, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

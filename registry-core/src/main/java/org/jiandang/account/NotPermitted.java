package org.jiandang.account;

import org.jiandang.refusal.Refusal;

/** The function is not one of the actor's role (403). */
public final class NotPermitted extends Refusal {

    public NotPermitted(Role role) {
        super("refusal.NotPermitted", role);
    }
}

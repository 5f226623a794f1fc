package org.jiandang.account;

import org.jiandang.refusal.Refusal;

/** Something was asked of the registry and nobody is acting. */
public final class NotSignedIn extends Refusal {

    public NotSignedIn() {
        super("refusal.NotSignedIn");
    }
}

package org.jiandang.persistence.scope;

import org.jiandang.account.Acting;
import org.jiandang.account.Actor;

/**
 * What a transaction may see and under whose name it writes.
 *
 * @param lo lowest village code, empty when nobody acts: then nothing is seen
 * @param hi highest village code
 * @param account log-in that history and triggers record
 */
record Scope(String lo, String hi, String account) {

    private static final Scope NOBODY = new Scope("", "", "");

    static Scope current() {
        return Acting.current().map(Scope::of).orElse(NOBODY);
    }

    private static Scope of(Actor actor) {
        if (actor.role().isAdministrator()) {
            // administrators see no personal data, whatever a query asks
            return new Scope("", "", actor.account());
        }
        return new Scope(actor.jurisdiction().lo(), actor.jurisdiction().hi(), actor.account());
    }
}

package org.jiandang.persistence.scope;

import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;

/**
 * What a transaction may see and under whose name it writes.
 *
 * @param lo lowest village code, empty when nobody acts: then nothing is seen
 * @param hi highest village code
 * @param account log-in that history and triggers record
 * @param role the role by which it is done; triggers keep duties apart by it
 * @param reportTo the village a visitor without log-in reports to and sees nothing of; empty for everybody else
 */
record Scope(String lo, String hi, String account, String role, String reportTo) {

    private static final Scope NOBODY = new Scope("", "", "", "", "");

    static Scope current() {
        return Acting.current().map(Scope::of).orElse(NOBODY);
    }

    private static Scope of(Actor actor) {
        if (actor.role().isAdministrator()) {
            // administrators see no personal data, whatever a query asks
            return new Scope("", "", actor.account(), actor.role().name(), "");
        }
        if (actor.role() == Role.PUBLIC) {
            return new Scope(
                    "",
                    "",
                    actor.account(),
                    actor.role().name(),
                    actor.jurisdiction().region().value());
        }
        return new Scope(
                actor.jurisdiction().lo(),
                actor.jurisdiction().hi(),
                actor.account(),
                actor.role().name(),
                "");
    }
}

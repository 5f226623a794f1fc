package org.jiandang.account.factor;

import java.util.Optional;

/** How accounts stand now; asked on every request, so that a change of rights holds at once. */
public interface Standings {

    /** Nothing for an account that is unknown, disabled, without password or without a role that holds now. */
    Optional<Standing> of(String login);
}

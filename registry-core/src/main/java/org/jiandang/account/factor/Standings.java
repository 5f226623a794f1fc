package org.jiandang.account.factor;

import java.util.Optional;

/** How accounts stand now; asked on every request, so that a change of rights holds at once. */
public interface Standings {

    /** Nothing for an account that is unknown, disabled, without password or without a role that holds now. */
    Optional<Standing> of(String login);

    /**
     * Whether nobody else could work as an administrator of the account's kind: of system or security. Whoever asks is alone with the question till
     * the end of the running transaction, so that two administrators do not remove each other at the same moment.
     */
    boolean isLastAdministrator(String login);
}

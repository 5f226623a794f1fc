package org.jiandang.web.security;

import java.io.Serializable;
import java.time.Instant;
import org.jiandang.account.Role;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who gave the right password and not yet the second factor. It is no {@link SignedIn}, so every page refuses it; its name is no log-in, so
 * it ends nobody's open session.
 *
 * @param login the account
 * @param role its role
 * @param since when the password was given
 * @param enrolled whether a second factor was set up, so that its code is asked for; otherwise one must be set up first
 * @param attempt the number of the attempt, which has succeeded with the second factor only
 */
public record PasswordGiven(String login, Role role, Instant since, boolean enrolled, long attempt)
        implements AuthenticatedPrincipal, Serializable {

    /** Before the log-in in the name of such a session. */
    private static final String HALF = "half:";

    @Override
    public String getName() {
        return nameOf(login);
    }

    /** The name of such sessions of an account. */
    public static String nameOf(String login) {
        return HALF + login;
    }

    /** The page of the next step. */
    public String next() {
        return enrolled ? "/login/code" : "/login/set-up";
    }
}

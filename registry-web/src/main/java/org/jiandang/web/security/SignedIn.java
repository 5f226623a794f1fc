package org.jiandang.web.security;

import java.io.Serializable;
import java.time.Instant;
import org.jiandang.account.Role;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session knows of the one who signed in. Rights are read again on every request; the role is kept to notice that it has changed.
 *
 * @param login the account
 * @param role the role at sign-in
 * @param since when the session began
 */
public record SignedIn(String login, Role role, Instant since) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return login;
    }
}

package org.jiandang.web.security;

import java.time.Clock;
import org.jiandang.account.Actor;
import org.jiandang.account.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The first factor. All refusals look the same. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final SignIn signIn;
    private final Clock clock;

    PasswordCheck(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        Actor actor = signIn.attempt(typed.getName(), String.valueOf(typed.getCredentials()), address(typed))
                .orElseThrow(() -> new BadCredentialsException("refused"));
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(actor.account(), actor.role(), clock.instant()),
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + actor.role().name()));
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

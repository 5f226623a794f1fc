package org.jiandang.web.security;

import java.time.Clock;
import java.time.Instant;
import org.jiandang.account.Actor;
import org.jiandang.account.SignIn;
import org.jiandang.account.factor.Standing;
import org.jiandang.account.factor.Standings;
import org.jiandang.web.RunMode;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The first factor. All refusals look the same. In real use, and where a second factor was set up, the password alone signs nobody in. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final SignIn signIn;
    private final Standings standings;
    private final RunMode mode;
    private final Clock clock;

    PasswordCheck(SignIn signIn, Standings standings, RunMode mode, Clock clock) {
        this.signIn = signIn;
        this.standings = standings;
        this.mode = mode;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        Standing standing = signIn.attempt(typed.getName(), String.valueOf(typed.getCredentials()), address(typed))
                .flatMap(actor -> standings.of(actor.account()))
                .orElseThrow(() -> new BadCredentialsException("refused"));
        Actor actor = standing.actor();
        Instant now = clock.instant();
        if (standing.hasSecondFactor() || standing.needsWitness() || !mode.isDemo()) {
            return Factors.half(new PasswordGiven(actor.account(), actor.role(), now, standing.hasSecondFactor()));
        }
        return Factors.full(new SignedIn(actor.account(), actor.role(), now), Factors.factor(Factors.PASSWORD, now));
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

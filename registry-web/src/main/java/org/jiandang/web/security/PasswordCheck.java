package org.jiandang.web.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jiandang.account.AccountRefused;
import org.jiandang.account.Actor;
import org.jiandang.account.SignIn;
import org.jiandang.account.factor.Standing;
import org.jiandang.account.factor.Standings;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The first factor. All refusals look the same. In real use, and where a second factor was set up, the password alone signs nobody in. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final SignIn signIn;
    private final Standings standings;
    private final SignInRules rules;
    private final Clock clock;

    PasswordCheck(SignIn signIn, Standings standings, SignInRules rules, Clock clock) {
        this.signIn = signIn;
        this.standings = standings;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        SignIn.Right right = attempt(typed).orElseThrow(() -> new BadCredentialsException("refused"));
        Standing standing =
                standings.of(right.actor().account()).orElseThrow(() -> new BadCredentialsException("refused"));
        Actor actor = standing.actor();
        Instant now = clock.instant();
        if (rules.asksTwo(standing)) {
            signIn.awaitSecond(actor);
            return Factors.half(
                    new PasswordGiven(actor.account(), actor.role(), now, standing.hasSecondFactor(), right.attempt()));
        }
        signIn.complete(actor.account(), right.attempt());
        return Factors.full(new SignedIn(actor.account(), actor.role(), now), Factors.factor(Factors.PASSWORD, now));
    }

    private Optional<SignIn.Right> attempt(Authentication typed) {
        try {
            return signIn.attempt(typed.getName(), String.valueOf(typed.getCredentials()), address(typed));
        } catch (AccountRefused tooMany) {
            throw new LockedException("too many attempts", tooMany);
        }
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}

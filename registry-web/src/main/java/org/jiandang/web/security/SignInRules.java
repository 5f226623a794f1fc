package org.jiandang.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jiandang.account.Role;
import org.jiandang.account.factor.Standing;
import org.jiandang.account.factor.Standings;
import org.jiandang.web.RunMode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** What real use and the demonstration ask of a session: factors, the age of a password, and from where administrators may work. */
@Component
class SignInRules {

    private static final int DAYS = 90;

    private final Standings standings;
    private final boolean demo;
    private final Duration passwordLife;
    private final List<IpAddressMatcher> administrators;
    private final List<IpAddressMatcher> watchers;

    SignInRules(
            Standings standings,
            RunMode mode,
            @Value("${registry.password.rotation-days:-1}") int rotation,
            @Value("${registry.administrators.addresses:}") String administrators,
            @Value("${registry.health.addresses:127.0.0.0/8,::1}") String watchers) {
        this.standings = standings;
        this.demo = mode.isDemo();
        this.passwordLife = Duration.ofDays(rotation >= 0 ? rotation : demo ? 0 : DAYS);
        this.administrators = addresses(administrators);
        this.watchers = addresses(watchers);
    }

    private static List<IpAddressMatcher> addresses(String named) {
        return Arrays.stream(named.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** How the accounts stand that the rules are asked about. */
    Standings standings() {
        return standings;
    }

    /** Real use asks everybody for a second factor, the demonstration those who have set one up, or whose was reset. */
    boolean asksTwo(Standing standing) {
        return !demo || standing.hasSecondFactor() || standing.needsWitness();
    }

    /** Whether the password must be changed before anything else; never where passwords do not age. */
    boolean isPasswordOld(Standing standing, Instant now) {
        Instant changed = standing.passwordChangedAt();
        return !passwordLife.isZero() && changed != null && now.isAfter(changed.plus(passwordLife));
    }

    /** Whether the registry is alive is asked by what watches over it: on its own machine, unless other addresses are named (C47). */
    boolean mayAskHealth(String address) {
        return watchers.stream().anyMatch(one -> one.matches(address));
    }

    /** Administrators work from the addresses that were named, if any were. */
    boolean mayWorkFrom(Role role, String address) {
        return !role.isAdministrator()
                || administrators.isEmpty()
                || administrators.stream().anyMatch(one -> one.matches(address));
    }
}

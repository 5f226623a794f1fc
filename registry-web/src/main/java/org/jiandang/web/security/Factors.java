package org.jiandang.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What somebody has shown to be who he says, and when: the factors of Spring Security in the authentication of a session. */
public final class Factors {

    /** The password. */
    public static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;

    /** The code of the authenticator. */
    public static final String CODE = "FACTOR_TOTP";

    /** How far in the future a time may lie that another node has noted; beyond it a clock was put back. */
    public static final Duration SKEW = Duration.ofMinutes(1);

    private Factors() {}

    /** When the factor was given; nothing if it was not. */
    public static Optional<Instant> given(Authentication authentication, String factor) {
        return authentication.getAuthorities().stream()
                .filter(one -> one instanceof FactorGrantedAuthority && factor.equals(one.getAuthority()))
                .map(one -> ((FactorGrantedAuthority) one).getIssuedAt())
                .findFirst();
    }

    /** After the password alone: no role yet. */
    public static Authentication half(PasswordGiven principal) {
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, null, List.of(factor(PASSWORD, principal.since())));
    }

    /** Signed in: the role, and the factors that were given. */
    public static Authentication full(SignedIn principal, GrantedAuthority... factors) {
        List<GrantedAuthority> authorities = new ArrayList<>(List.of(factors));
        authorities.add(new SimpleGrantedAuthority("ROLE_" + principal.role().name()));
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }

    /** The same authentication with the factor given at the moment, in the place of an earlier one. */
    public static Authentication renewed(Authentication authentication, String factor, Instant moment) {
        List<GrantedAuthority> authorities = new ArrayList<>(authentication.getAuthorities());
        authorities.removeIf(one -> factor.equals(one.getAuthority()));
        authorities.add(factor(factor, moment));
        return UsernamePasswordAuthenticationToken.authenticated(
                Objects.requireNonNull(authentication.getPrincipal(), "nobody is signed in"), null, authorities);
    }

    public static GrantedAuthority factor(String name, Instant moment) {
        return FactorGrantedAuthority.withAuthority(name).issuedAt(moment).build();
    }
}

package org.jiandang.web.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiandang.account.Role;
import org.jiandang.testing.OwnerSql;
import org.jiandang.web.security.Factors;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who have signed in, one account per role and area, each a person of its own; no password is hashed. */
public class SignedIn {

    private final JdbcTemplate owner;
    private final Clock clock;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    SignedIn(FlywayConnectionDetails owner, Clock clock) {
        this.owner = OwnerSql.on(owner);
        this.clock = clock;
    }

    /** A request by the account of the role for the area; the same arguments give the same account. */
    public RequestPostProcessor as(Role role, String prefix) {
        return as(account(role, prefix), role);
    }

    /** A request by an account that exists. */
    public RequestPostProcessor as(String login, Role role) {
        // signed in at the moment of the request, so that the password is fresh and the working day has just begun
        return request -> {
            Instant now = clock.instant();
            return authentication(Factors.full(
                            new org.jiandang.web.security.SignedIn(login, role, now),
                            Factors.factor(Factors.PASSWORD, now)))
                    .postProcessRequest(request);
        };
    }

    /** The log-in of the account of the role for the area, made if missing. */
    public String account(Role role, String prefix) {
        return account(role, prefix, "");
    }

    /** A further account of the role for the area, of another person. */
    public String account(Role role, String prefix, String suffix) {
        String login = role.name().toLowerCase(Locale.ROOT).replace("_", "-") + "-" + prefix + suffix;
        if (!made.add(login)) {
            return login;
        }
        Instant from = Instant.parse("2010-01-01T00:00:00Z");
        String person = "P" + (1_000_000_000L + Integer.toUnsignedLong(login.hashCode()));
        owner.update("INSERT INTO reg.person (code, name) VALUES (?, ?) ON CONFLICT DO NOTHING", person, login);
        owner.update(
                "INSERT INTO reg.account (login, person, password_hash, state, created_by) VALUES (?, ?, 'none', 'ACTIVE', 'test')"
                        + " ON CONFLICT DO NOTHING",
                login,
                person);
        owner.update(
                "INSERT INTO reg.account_grant (login, no, person, role, jurisdiction, valid_from, granted_by)"
                        + " VALUES (?, 1, ?, ?, ?, ?, 'test') ON CONFLICT DO NOTHING",
                login,
                person,
                role.name(),
                prefix,
                java.sql.Timestamp.from(from));
        return login;
    }
}

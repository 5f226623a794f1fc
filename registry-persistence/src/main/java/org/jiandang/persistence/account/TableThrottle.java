package org.jiandang.persistence.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.jiandang.account.secret.SignInThrottle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Five failed attempts per log-in and twenty per address in a quarter of an hour, the same for all nodes of the application. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class TableThrottle implements SignInThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int PER_LOGIN = 5;
    private static final int PER_ADDRESS = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    TableThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public OptionalLong begin(String login, String address) {
        byte[] key = key(login);
        // one at a time per log-in and per address: attempts side by side must not all see the count before each other
        lock("login " + login);
        lock("address " + address);
        Instant now = clock.instant();
        jdbc.sql("DELETE FROM login_attempt WHERE at < ? AND (login_key = ? OR address = ?)")
                .params(time(now.minus(KEPT)), key, address)
                .update();
        boolean tooMany =
                failures("login_key", key, now) >= PER_LOGIN || failures("address", address, now) >= PER_ADDRESS;
        long attempt = jdbc.sql(
                        "INSERT INTO login_attempt (at, login_key, address, outcome) VALUES (?, ?, ?, ?) RETURNING id")
                .params(time(now), key, address, tooMany ? "THROTTLED" : "FAILED")
                .query(Long.class)
                .single();
        return tooMany ? OptionalLong.empty() : OptionalLong.of(attempt);
    }

    @Override
    public void succeeded(long attempt) {
        jdbc.sql("UPDATE login_attempt SET outcome = 'SUCCEEDED' WHERE id = ?")
                .param(attempt)
                .update();
        // who knows the password is not the one who guessed before: the log-in is free again
        jdbc.sql("""
                DELETE FROM login_attempt f USING login_attempt s
                WHERE s.id = ? AND f.login_key = s.login_key AND f.address = s.address AND f.outcome = 'FAILED'""").param(attempt).update();
    }

    /** Failed attempts in the window; those refused for their number do not count, or the door would never open again. */
    private int failures(String column, Object value, Instant now) {
        return jdbc.sql("SELECT count(*) FROM login_attempt WHERE " + column + " = ? AND at > ? AND outcome = 'FAILED'")
                .params(value, time(now.minus(WINDOW)))
                .query(Integer.class)
                .single();
    }

    private void lock(String what) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 15))")
                .param(what)
                .query((row, n) -> 1)
                .list();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] key(String login) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(login.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

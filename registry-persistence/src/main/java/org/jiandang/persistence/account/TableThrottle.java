package org.jiandang.persistence.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.jiandang.account.secret.SignInThrottle;
import org.jiandang.audit.Alarms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Five failed attempts per log-in and twenty per address in a quarter of an hour, the same for all nodes of the application; whoever goes on failing
 * waits longer from time to time, up to a quarter of an hour between two attempts.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class TableThrottle implements SignInThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration UNUSED = Duration.ofDays(90);
    private static final int GUESSES = 100;
    private static final int PER_LOGIN = 5;
    private static final int PER_ADDRESS = 20;

    /** A session is open, and of the account's last acts one of this quarter of an hour came from another address than the attempt. */
    private static final String ALSO_ELSEWHERE = """
            SELECT EXISTS (SELECT FROM spring_session WHERE principal_name = :login AND expiry_time > :millis)
               AND EXISTS (SELECT FROM (SELECT at, address, outcome FROM audit_event WHERE account = :login ORDER BY id DESC LIMIT 50) e
                           WHERE e.at > :since AND e.outcome = 'DONE'
                             AND e.address <> (SELECT address FROM login_attempt WHERE id = :attempt))""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Alarms alarms;

    TableThrottle(JdbcClient jdbc, Clock clock, Alarms alarms) {
        this.alarms = alarms;
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
        boolean tooMany = tooManyFor(key, address, now) || failuresFrom(address, now) >= PER_ADDRESS;
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

    @Override
    public void signedIn(String login, long attempt) {
        succeeded(attempt);
        boolean alsoElsewhere = jdbc.sql(ALSO_ELSEWHERE)
                .param("login", login)
                .param("attempt", attempt)
                .param("millis", clock.millis())
                .param("since", time(clock.instant().minus(WINDOW)))
                .query(Boolean.class)
                .single();
        if (alsoElsewhere) {
            alarms.raise(Alarms.Kind.SESSION, "account:" + login, "TWO_PLACES");
        }
    }

    @Override
    public Optional<String> close(String login) {
        boolean guessed = guesses(login) >= GUESSES;
        if (!guessed && !unused(login)) {
            return Optional.empty();
        }
        // two who are closed at the same moment come one after the other, so that the second sees it is the last of its
        // kind
        lock("administrators");
        Optional<String> closed = jdbc.sql("""
                UPDATE account a SET state = 'DISABLED', code_hash = NULL, code_until = NULL, version = version + 1
                WHERE a.login = :login AND a.state = 'ACTIVE'
                  AND NOT EXISTS (
                      SELECT FROM account_grant g
                      WHERE g.login = a.login AND g.kind <> 'BUSINESS' AND g.valid_from <= :now AND g.valid_to IS NULL
                        AND NOT EXISTS (
                            SELECT FROM account_grant o JOIN account b ON b.login = o.login
                            WHERE o.role = g.role AND o.login <> g.login AND b.state = 'ACTIVE'
                              AND o.valid_from <= :now AND o.valid_to IS NULL))
                RETURNING CASE WHEN :guessed THEN 'GUESSED' ELSE 'UNUSED' END""")
                .param("login", login)
                .param("guessed", guessed)
                .param("now", time(clock.instant()))
                .query(String.class)
                .optional();
        if (closed.isPresent()) {
            jdbc.sql("DELETE FROM spring_session WHERE principal_name IN (?, ?)")
                    .params(login, "half:" + login)
                    .update();
        }
        if (closed.isPresent() && guessed) {
            alarms.raise(Alarms.Kind.SESSION, "account:" + login, "GUESSED");
            jdbc.sql("""
                    UPDATE account_grant SET valid_to = greatest(?, valid_from), ended_by = 'throttle'
                    WHERE login = ? AND (valid_to IS NULL OR valid_to > ?)""")
                    .params(time(clock.instant()), login, time(clock.instant()))
                    .update();
        }
        return closed;
    }

    /** Whether nobody has signed in for ninety days; the log-ins of a demonstration do not age. */
    private boolean unused(String login) {
        return jdbc.sql("""
                        SELECT count(*) FROM account WHERE login = ? AND created_by <> 'demo'
                          AND greatest(created_at, password_changed_at, last_sign_in_at) < ?""")
                        .params(login, time(clock.instant().minus(UNUSED)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Failed attempts in a row, from wherever they came. */
    private int guesses(String login) {
        return jdbc.sql("""
                SELECT count(*) FROM login_attempt f WHERE f.login_key = :key AND f.outcome = 'FAILED'
                  AND f.id > coalesce((SELECT max(s.id) FROM login_attempt s
                                       WHERE s.login_key = :key AND s.outcome = 'SUCCEEDED'), 0)""").param("key", key(login)).query(Integer.class).single();
    }

    /** Those refused for their number do not count, or the door would never open again. */
    private boolean tooManyFor(byte[] key, String address, Instant now) {
        return jdbc.sql("""
                WITH home AS (SELECT DISTINCT address FROM login_attempt WHERE login_key = :key AND outcome = 'SUCCEEDED'),
                failed AS (
                    SELECT at FROM login_attempt
                    WHERE login_key = :key AND outcome = 'FAILED' AND at > :day
                      AND CASE WHEN :address IN (SELECT address FROM home) THEN address = :address
                               ELSE address NOT IN (SELECT address FROM home) END)
                SELECT count(*) FILTER (WHERE at > :window), count(*), max(at) FROM failed""")
                .param("key", key)
                .param("address", address)
                .param("day", time(now.minus(DAY)))
                .param("window", time(now.minus(WINDOW)))
                .query((row, n) -> row.getInt(1) >= PER_LOGIN
                        || row.getInt(2) >= PER_LOGIN
                                && now.isBefore(row.getObject(3, OffsetDateTime.class)
                                        .toInstant()
                                        .plus(delay(row.getInt(2)))))
                .single();
    }

    /** One minute after the fifth failure of a day, twice as long after each further one, a quarter of an hour at most. */
    static Duration delay(int failures) {
        int doublings = Math.min(failures - PER_LOGIN, 4);
        Duration wait = Duration.ofMinutes(1L << doublings);
        return wait.compareTo(WINDOW) > 0 ? WINDOW : wait;
    }

    private int failuresFrom(String address, Instant now) {
        return jdbc.sql("SELECT count(*) FROM login_attempt WHERE address = ? AND at > ? AND outcome = 'FAILED'")
                .params(address, time(now.minus(WINDOW)))
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

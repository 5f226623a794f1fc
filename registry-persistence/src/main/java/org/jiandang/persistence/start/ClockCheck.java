package org.jiandang.persistence.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In real use the application's clock and the database's must agree: notices and histories are reckoned by the one, jobs by the other. */
final class ClockCheck {

    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private ClockCheck() {}

    static void pass(Clock clock, JdbcClient jdbc) {
        Instant before = clock.instant();
        Instant database = jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = clock.instant();
        if (database.isBefore(before.minus(TOLERANCE)) || database.isAfter(after.plus(TOLERANCE))) {
            throw new RefusedToStart(
                    "The clock of this machine (" + after + ") and the database's (" + database + ") are more than "
                            + TOLERANCE.toSeconds() + " seconds apart.",
                    "Let both machines keep their time from the same server (NTP), then start again.");
        }
    }
}

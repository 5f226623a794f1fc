package org.jiandang.persistence.crypto;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jiandang.job.JobFailed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When nothing is sealed under the data keys of before any more. */
final class OldKeysOut {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofMillis(500);

    /** How much longer than its time a node may go on with a key that somebody is just asking for again. */
    private static final int A_LITTLE = 10;

    /** All nodes work under the one log-in, so that each sees the others' transactions. */
    private static final String STILL = """
            SELECT clock_timestamp() < :moment OR EXISTS (
                SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = session_user
                    AND pid <> pg_backend_pid() AND xact_start < :moment)""";

    private final JdbcClient jdbc;
    private final Duration kept;

    /** @param kept how long a node goes on with a key without asking again */
    OldKeysOut(JdbcClient jdbc, Duration kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** Waits for it. A transaction that has sealed something may write it much later, so those that began before must have ended as well. */
    void await(Runnable beat) {
        double seconds = kept.plus(kept.dividedBy(A_LITTLE)).toMillis() / 1e3;
        Timestamp moment = jdbc.sql("SELECT clock_timestamp() + make_interval(secs => ?)")
                .param(seconds)
                .query(Timestamp.class)
                .single();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (jdbc.sql(STILL).param("moment", moment).query(Boolean.class).single()) {
            if (System.nanoTime() > end) {
                throw new JobFailed("keys.unfinished");
            }
            beat.run();
            rest();
        }
    }

    private static void rest() {
        try {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JobFailed("keys.unfinished");
        }
    }
}

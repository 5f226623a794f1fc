package org.jiandang.persistence.embedded;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every half second whether the embedded server still runs, and starts it again until it does: killed, stopped by hand, or out of memory. It
 * never gives up; a disk that is full today has room again tomorrow.
 */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final long EVERY_MILLIS = 500;
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(30);

    private final EmbeddedServer server;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread one = new Thread(work, "postgres-supervisor");
        one.setDaemon(true);
        return one;
    });
    private int failures;
    private long notBefore = System.nanoTime();

    Supervisor(EmbeddedServer server) {
        this.server = server;
        thread.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** One look. Nothing thrown leaves it: a look that throws would be the last. */
    private void look() {
        if (System.nanoTime() - notBefore < 0) {
            return;
        }
        try {
            server.revive();
            failures = 0;
        } catch (Throwable failure) {
            failures++;
            long pause = Math.min(LONGEST_PAUSE, TimeUnit.SECONDS.toNanos(failures));
            notBefore = System.nanoTime() + pause;
            LOG.error(
                    "The database server could not be started again ({} in a row); next attempt in {} s",
                    failures,
                    TimeUnit.NANOSECONDS.toSeconds(pause),
                    failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

package org.jiandang.persistence.start;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jiandang.audit.Alarms;
import org.jiandang.persistence.pool.Background;
import org.jiandang.storage.Room;
import org.jiandang.storage.StorageState;
import org.jiandang.storage.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks every quarter of a minute at what the data lie on: pages that did not fit their checksum (whoever read them, a job or a backup too), a log that its
 * archive does not take over, volumes nearly full. What is wrong is an alarm and makes the health DOWN; damage stays so until the database is put back or the
 * server's counts are reset by whoever mended it.
 */
@Component
class StorageWatch implements SmartLifecycle, StorageState {

    private static final Logger LOG = LoggerFactory.getLogger(StorageWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final long ALARM = TimeUnit.MINUTES.toNanos(10);
    private static final int DEEPEST = 20;

    /** Data corrupted, index corrupted, a read that the disk refused. */
    private static final Set<String> DAMAGED = Set.of("XX001", "XX002", "58030");

    private static final String FULL = "53100";

    private final ObjectProvider<JdbcClient> database;
    private final ObjectProvider<Alarms> alarms;
    private final Room room;
    private final Path data;
    private final Duration archivePatience;
    private final Map<Trouble, Long> alarmedAt = new EnumMap<>(Trouble.class);

    private @Nullable ScheduledExecutorService thread;
    private @Nullable Long failingSince;
    private volatile boolean damageSeen;
    private volatile Set<Trouble> found = Set.of();

    StorageWatch(
            ObjectProvider<JdbcClient> database,
            ObjectProvider<Alarms> alarms,
            Room room,
            @Value("${registry.data}") Path data,
            @Value("${registry.archive.alarm-after:PT10M}") Duration archivePatience) {
        this.database = database;
        this.alarms = alarms;
        this.room = room;
        this.data = data;
        this.archivePatience = archivePatience;
    }

    @Override
    public Set<Trouble> troubles() {
        return found;
    }

    @Override
    public Optional<Trouble> behind(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < DEEPEST && cause != null; i++) {
            if (cause instanceof SQLException sql && DAMAGED.contains(sql.getSQLState())) {
                damageSeen = true;
                alarm(Trouble.DATA_DAMAGED, sql.getSQLState());
                return Optional.of(Trouble.DATA_DAMAGED);
            }
            if (cause instanceof SQLException sql && FULL.equals(sql.getSQLState())) {
                alarm(Trouble.DATABASE_FULL, sql.getSQLState());
                return Optional.of(Trouble.DATABASE_FULL);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** One look. Nothing thrown leaves it: a look that throws would be the last. */
    void look(long now) {
        try {
            Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
            long pages = ServerSigns.damagedPages(database.getObject());
            if (pages > 0 || damageSeen) {
                troubles.add(Trouble.DATA_DAMAGED);
                alarm(Trouble.DATA_DAMAGED, "pages=" + pages);
            }
            if (isArchiveFailing(now)) {
                troubles.add(Trouble.ARCHIVE_FAILING);
                alarm(Trouble.ARCHIVE_FAILING, "for more than " + archivePatience.toMinutes() + " min");
            }
            if (!room.isAt(data)) {
                troubles.add(Trouble.DISK_LOW);
            }
            found = troubles;
        } catch (RuntimeException failure) {
            // a database that does not answer is told of elsewhere
            LOG.warn("the storage was not looked at: {}", failure.toString());
        }
    }

    /** A single failure is tried again by the server; one that lasts fills the volume of the log, which the server keeps until it is taken over. */
    private boolean isArchiveFailing(long now) {
        boolean failing = ServerSigns.isArchiveFailing(database.getObject());
        Long since = failingSince;
        if (!failing) {
            failingSince = null;
            return false;
        }
        if (since == null) {
            since = now;
            failingSince = since;
        }
        return now - since >= archivePatience.toNanos();
    }

    /** At most one of a kind in ten minutes; an alarm that cannot be kept stands in the log. */
    private synchronized void alarm(Trouble trouble, @Nullable String detail) {
        Long before = alarmedAt.get(trouble);
        if (before != null && System.nanoTime() - before < ALARM) {
            return;
        }
        alarmedAt.put(trouble, System.nanoTime());
        try {
            alarms.getObject().raise(Alarms.Kind.STORAGE, trouble.name(), detail);
        } catch (RuntimeException failure) {
            LOG.error("the alarm {} ({}) could not be kept", trouble, detail, failure);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(Background.threads("storage-watch", true));
        started.scheduleWithFixedDelay(() -> look(System.nanoTime()), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}

package org.jiandang.persistence.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.ClockInDoubt;
import org.jiandang.audit.ClockTrust;
import org.jiandang.persistence.pool.Background;
import org.jiandang.persistence.scope.Standstill;
import org.jiandang.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Watches the clock while the registry runs: it must go on as fast as time does, and agree with the database's. One that has been put forward or back
 * by more than five seconds is not believed for ten minutes, in which somebody can put it right; one that differs from the database's is not believed as
 * long as it does. Meanwhile nothing is changed (R19). It looks at the machine's own clock, which no test or demonstration moves.
 */
@Component
class ClockWatch implements SmartLifecycle, Standstill, ClockTrust {

    static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration AFTER_A_STEP = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

    private final ObjectProvider<JdbcClient> database;
    private final ObjectProvider<Alarms> alarms;
    private final Clock machine;
    private final Duration afterStep;

    private @Nullable ScheduledExecutorService thread;
    private Instant lastSeen;
    private long lastTime;
    private long steppedAt;
    private Duration step = Duration.ZERO;
    private volatile @Nullable String doubt;

    @Autowired
    ClockWatch(ObjectProvider<JdbcClient> database, ObjectProvider<Alarms> alarms) {
        this(database, alarms, Clock.systemUTC(), AFTER_A_STEP);
    }

    ClockWatch(ObjectProvider<JdbcClient> database, ObjectProvider<Alarms> alarms, Clock machine, Duration afterStep) {
        this.database = database;
        this.alarms = alarms;
        this.machine = machine;
        this.afterStep = afterStep;
        this.lastSeen = machine.instant();
        this.lastTime = System.nanoTime();
    }

    @Override
    public Optional<String> doubt() {
        return Optional.ofNullable(doubt);
    }

    @Override
    public Optional<Refusal> reason() {
        return doubt == null ? Optional.empty() : Optional.of(new ClockInDoubt());
    }

    /** One look at the clock. Nothing thrown leaves it: a look that throws would be the last. */
    void look() {
        try {
            noteStep();
            String found = doubtNow();
            if (found != null && doubt == null) {
                doubt = found;
                alarms.getObject().raise(Alarms.Kind.CLOCK, "clock", found);
            }
            if (found == null && doubt != null) {
                LOG.warn("the clock is believed again");
            }
            doubt = found;
        } catch (RuntimeException failure) {
            // a database that does not answer says nothing about the clock, and is told of elsewhere
            LOG.warn("the clock was not compared: {}", failure.toString());
        }
    }

    private void noteStep() {
        Instant now = machine.instant();
        long at = System.nanoTime();
        Duration gained = Duration.between(lastSeen, now).minusNanos(at - lastTime);
        lastSeen = now;
        lastTime = at;
        if (gained.abs().compareTo(TOLERANCE) > 0) {
            step = gained;
            steppedAt = at;
        }
    }

    private @Nullable String doubtNow() {
        if (!step.isZero() && System.nanoTime() - steppedAt < afterStep.toNanos()) {
            return "stepped=" + step.toSeconds() + "s";
        }
        step = Duration.ZERO;
        Duration apart = fromDatabase();
        if (apart.compareTo(WORTH_A_WORD) > 0) {
            LOG.warn("the clocks of this machine and of the database are {} ms apart", apart.toMillis());
        }
        return apart.compareTo(TOLERANCE) > 0 ? "apart=" + apart.toSeconds() + "s" : null;
    }

    /** How far the database's clock is from the span in which it was asked. */
    private Duration fromDatabase() {
        Instant before = machine.instant();
        Instant there = database.getObject()
                .sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = machine.instant();
        if (there.isBefore(before)) {
            return Duration.between(there, before);
        }
        return there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(Background.threads("clock-watch", true));
        started.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
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

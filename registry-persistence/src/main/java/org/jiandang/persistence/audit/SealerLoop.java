package org.jiandang.persistence.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jiandang.audit.Alarms;
import org.jiandang.audit.AuditChain;
import org.jiandang.persistence.pool.Background;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seals every second, anchors every ten minutes and at the end. There is no setting to switch it off. It lives by the real clock: neither a moved
 * clock nor a jump of time stops it.
 */
@Component
class SealerLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealerLoop.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final long ANCHOR = TimeUnit.MINUTES.toNanos(10);
    private static final long ALARM = TimeUnit.MINUTES.toNanos(1);

    private final AuditSealer sealer;
    private final Seals seals;
    private final Anchors anchors;
    private final RecordCopy copy;
    private final FoundRestores restores;
    private final PastCounts counts;
    private final SealingState state;
    private final Alarms alarms;
    private final Clock clock;

    private @Nullable ScheduledExecutorService thread;
    private long anchoredAt = System.nanoTime() - ANCHOR;
    private final Map<Alarms.Kind, Long> alarmedAt = new EnumMap<>(Alarms.Kind.class);
    private boolean looked;

    SealerLoop(
            AuditSealer sealer,
            Seals seals,
            Anchors anchors,
            RecordCopy copy,
            FoundRestores restores,
            PastCounts counts,
            SealingState state,
            Alarms alarms,
            Clock clock) {
        this.sealer = sealer;
        this.seals = seals;
        this.anchors = anchors;
        this.copy = copy;
        this.restores = restores;
        this.counts = counts;
        this.state = state;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** One beat. Nothing thrown leaves it, whatever it is: a beat that throws would be the last. */
    void beat() {
        try {
            restores.rememberEnd();
            sealer.seal();
            state.worked();
            notTooLate();
        } catch (Throwable failure) {
            LOG.error("the audit record was not sealed ({} in a row)", state.failed(), failure);
            alarm(Alarms.Kind.SEALER_LATE, String.valueOf(failure.getClass().getSimpleName()));
            return;
        }
        try {
            if (!looked) {
                restores.look();
                looked = true;
            }
            if (System.nanoTime() - anchoredAt >= ANCHOR) {
                sealer.sweep();
                anchor();
                counts.forget();
            }
        } catch (Throwable failure) {
            outsideFailed("anchored", failure);
        }
        try {
            copy.write();
        } catch (Throwable failure) {
            outsideFailed("copied", failure);
        }
    }

    /** Neither stops the other, nor the registry: what is not outside yet waits in the record. */
    private void outsideFailed(String what, Throwable failure) {
        LOG.error("the audit record was not {}", what, failure);
        alarm(Alarms.Kind.COPY_FAILED, what + " " + failure.getClass().getSimpleName());
    }

    /** Writes the newest seal outside; not before it is known whether the file goes further than the record did. */
    void anchor() throws IOException {
        Seals.Seal head = seals.head();
        if (head != null && looked) {
            anchors.write(head, clock.instant());
        }
        anchoredAt = System.nanoTime();
    }

    private void notTooLate() {
        Duration lag = seals.lag();
        if (lag.compareTo(AuditChain.LATEST) > 0) {
            alarm(Alarms.Kind.SEALER_LATE, "lag=" + lag.toSeconds() + "s");
        }
    }

    /** At most one of a kind a minute; an alarm that cannot be kept stands in the log. */
    private void alarm(Alarms.Kind kind, String detail) {
        Long before = alarmedAt.get(kind);
        if (before != null && System.nanoTime() - before < ALARM) {
            return;
        }
        alarmedAt.put(kind, System.nanoTime());
        try {
            alarms.raise(kind, "audit", detail);
        } catch (Throwable failure) {
            LOG.error("the alarm {} ({}) could not be kept", kind, detail, failure);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(Background.threads("audit-sealer", true));
        started.scheduleWithFixedDelay(this::beat, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (running.awaitTermination(5, TimeUnit.SECONDS)) {
                sealer.seal();
                anchor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("the audit record was not sealed and anchored at the end: {}", failure.toString());
        }
    }

    /** Begins before the pages answer and ends after the last of them: what the requests under way record is sealed too. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}

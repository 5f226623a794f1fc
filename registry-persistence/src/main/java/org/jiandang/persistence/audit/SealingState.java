package org.jiandang.persistence.audit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiandang.audit.RecordStopped;
import org.jiandang.persistence.scope.Standstill;
import org.jiandang.refusal.Refusal;
import org.springframework.stereotype.Component;

/** How often in a row sealing has failed on this node. From the third failure on nothing is written in the registry (C37). */
@Component
public class SealingState implements Standstill {

    private static final int STOP = 3;

    private final AtomicInteger failures = new AtomicInteger();

    /** Failures in a row. */
    public int failures() {
        return failures.get();
    }

    /** Whether the registry must not be written to. */
    public boolean isStopped() {
        return failures.get() >= STOP;
    }

    @Override
    public Optional<Refusal> reason() {
        return isStopped() ? Optional.of(new RecordStopped()) : Optional.empty();
    }

    void worked() {
        failures.set(0);
    }

    int failed() {
        return failures.incrementAndGet();
    }
}

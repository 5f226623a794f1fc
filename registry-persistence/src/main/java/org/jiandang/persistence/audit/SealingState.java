package org.jiandang.persistence.audit;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How often in a row sealing has failed on this node. From the third failure on nothing is written in the registry (C37). */
@Component
public class SealingState {

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

    void worked() {
        failures.set(0);
    }

    int failed() {
        return failures.incrementAndGet();
    }
}

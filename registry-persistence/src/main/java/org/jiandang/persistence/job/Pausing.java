package org.jiandang.persistence.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The registry stops: no job is begun any more, and those that run are told to leave off where they count. It is the first to hear of it, while the
 * requests under way are still answered.
 */
@Component
class Pausing implements SmartLifecycle {

    private final ObjectProvider<Scheduler> scheduler;
    private volatile boolean asked;
    private volatile boolean running;

    Pausing(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Whether jobs are to leave off. */
    boolean isAsked() {
        return asked;
    }

    @Override
    public void start() {
        asked = false;
        running = true;
    }

    @Override
    public void stop() {
        asked = true;
        running = false;
        scheduler.ifAvailable(Scheduler::pause);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A context of tests that rests between two classes is no registry that stops. */
    @Override
    public boolean isPauseable() {
        return false;
    }
}

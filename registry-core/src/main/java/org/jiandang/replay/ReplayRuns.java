package org.jiandang.replay;

import org.jiandang.refusal.Refusal;

/** The area is being replayed already; a second run would judge the same decisions and tell the same. */
public final class ReplayRuns extends Refusal {

    private final transient Replay running;

    ReplayRuns(Replay running) {
        super("refusal.ReplayRuns", running.askedBy());
        this.running = running;
    }

    /** The one that runs or waits. */
    public Replay running() {
        return running;
    }
}

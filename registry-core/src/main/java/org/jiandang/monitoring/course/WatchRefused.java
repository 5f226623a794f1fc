package org.jiandang.monitoring.course;

import org.jiandang.refusal.Refusal;

/** A household cannot come under watch, or leave it. The sentence is {@code refusal.WatchRefused.<REASON>}, what to do {@code .remedy} behind it. */
public final class WatchRefused extends Refusal {

    /** Why. */
    public enum Reason {
        /** It is watched already: {0} head, {1} kind, {2} since. */
        WATCHED_ALREADY,
        /** The watch has ended: {0} date. */
        CLEARED_ALREADY,
        /** Registered poor households are helped as such: {0} status. */
        NOT_TO_BE_WATCHED
    }

    private final Reason reason;

    public WatchRefused(Reason reason, Object... arguments) {
        super("refusal.WatchRefused." + reason, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

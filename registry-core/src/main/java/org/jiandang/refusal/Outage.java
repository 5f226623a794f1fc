package org.jiandang.refusal;

import org.jspecify.annotations.Nullable;

/** Tells a failure for which nobody here can do anything, and which passes: the database is not reached, or a connection to it broke. */
public interface Outage {

    /**
     * Whether the failure, or one that caused it, comes of a database that is away. What was under way when a connection broke may have been
     * done or not.
     */
    boolean isBehind(@Nullable Throwable failure);
}

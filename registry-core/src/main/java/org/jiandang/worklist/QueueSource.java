package org.jiandang.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Actor;
import org.jspecify.annotations.Nullable;

/** What stands in the queue besides cases; a feature with a desk of its own provides one. */
public interface QueueSource {

    /** At most so many items that wait for the actor, in the queue's order, after the cursor. */
    List<WorkItem> read(Actor actor, WorkFilter filter, LocalDate today, @Nullable WorkCursor after, int limit);

    /** How many wait for the actor. */
    long count(Actor actor, WorkFilter filter, LocalDate today);
}

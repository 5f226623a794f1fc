package org.jiandang.worklist;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.account.Actor;
import org.jspecify.annotations.Nullable;

/** Reads the queue from the case files. */
public interface QueueRows {

    /** At most so many rows that wait for the actor, in the queue's order, after the cursor. */
    List<WorkItem> read(
            Actor actor, List<Turn> turns, WorkFilter filter, LocalDate today, @Nullable WorkCursor after, int limit);

    /** How many wait for the actor. */
    long count(Actor actor, List<Turn> turns, WorkFilter filter, LocalDate today);

    /** Running cases of the area by kind and stage. */
    List<StageCount> stages(WorkFilter filter, LocalDate today);
}

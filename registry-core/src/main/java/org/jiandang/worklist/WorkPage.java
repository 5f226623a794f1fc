package org.jiandang.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue, overdue first, then by due day.
 *
 * @param next where the next page begins; null on the last
 */
public record WorkPage(List<WorkItem> items, @Nullable WorkCursor next) {

    public WorkPage {
        items = List.copyOf(items);
    }
}

package org.jiandang.monitoring.course;

import java.util.List;
import org.jiandang.monitoring.WatchKind;
import org.jiandang.procedure.CaseKey;

/**
 * Records the comparison of data with the departments and the kind that the figures give.
 *
 * @param summary what was compared and what it showed
 */
public record CompareData(CaseKey key, WatchKind kind, String summary, List<Long> evidence) {

    public CompareData {
        evidence = List.copyOf(evidence);
    }
}

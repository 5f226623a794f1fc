package org.jiandang.monitoring.course;

import java.util.List;
import org.jiandang.fieldwork.Visit;
import org.jiandang.procedure.CaseKey;

/** Records the visit before a clearing: all six items, and what has become of the risk; evidence holds the visit's form. */
public record CheckClearance(CaseKey key, Visit visit, ClearanceAssessment assessment, List<Long> evidence) {

    public CheckClearance {
        evidence = List.copyOf(evidence);
    }
}

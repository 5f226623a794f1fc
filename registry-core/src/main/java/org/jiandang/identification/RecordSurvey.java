package org.jiandang.identification;

import java.util.List;
import org.jiandang.fieldwork.Visit;
import org.jiandang.procedure.CaseKey;

/** Records the visit (入户调查) by two surveyors; evidence holds the survey form. Items checked may be empty. */
public record RecordSurvey(CaseKey key, Visit visit, List<Long> evidence) {

    public RecordSurvey {
        evidence = List.copyOf(evidence);
    }
}

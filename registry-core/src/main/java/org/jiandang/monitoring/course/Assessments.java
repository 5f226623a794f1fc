package org.jiandang.monitoring.course;

import java.util.Optional;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;

/** The assessments of cases; the newest one of a case stands, earlier ones are in its history. */
public interface Assessments {

    void put(CaseId id, RegionCode village, Assessment assessment);

    void put(CaseId id, RegionCode village, ClearanceAssessment assessment);

    Optional<Assessment> find(CaseId id);

    Optional<ClearanceAssessment> findClearance(CaseId id);
}

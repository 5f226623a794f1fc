package org.jiandang.appraisal;

import java.util.List;
import java.util.Optional;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;

/** The meetings on record. */
public interface Appraisals {

    void add(Appraisal appraisal);

    Optional<Appraisal> find(String countyCode, long serial);

    /** The meetings that voted on a case, the newest first. */
    List<Appraisal> ofCase(CaseId id);

    /** The meetings of a village or of a greater area, the newest first, without their votes. */
    List<Appraisal> recent(RegionCode area, int limit);
}

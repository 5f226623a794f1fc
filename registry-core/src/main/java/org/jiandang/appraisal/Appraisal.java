package org.jiandang.appraisal;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;

/**
 * A meeting that was held.
 *
 * @param serial its serial in the county of the village
 * @param officers who led and who counted
 * @param attendance who was entitled and present
 * @param recordedBy the person who put it on record
 */
public record Appraisal(
        long serial,
        RegionCode village,
        CaseKind kind,
        LocalDate heldOn,
        String place,
        Officers officers,
        Attendance attendance,
        List<Vote> votes,
        String recordedBy,
        String recordedName,
        LocalDate recordedOn) {

    public Appraisal {
        votes = List.copyOf(votes);
    }
}

package org.jiandang.appraisal;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.region.RegionCode;

/**
 * Puts a meeting on record with the votes on every household it appraised; the cases move on by the result.
 *
 * @param kind whether it appraised entries or exits
 */
public record RecordAppraisal(
        RegionCode village,
        CaseKind kind,
        LocalDate heldOn,
        String place,
        Officers officers,
        Attendance attendance,
        List<Line> lines) {

    public RecordAppraisal {
        lines = List.copyOf(lines);
    }

    /** The votes on one household, with the version of its case that the page showed. */
    public record Line(CaseId caseId, int version, int inFavour, int against, int abstained) {

        Vote vote() {
            return new Vote(caseId.serial(), inFavour, against, abstained);
        }
    }
}

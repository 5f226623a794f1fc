package org.jiandang.procedure;

import java.util.List;
import org.jiandang.region.RegionCode;

/**
 * Opens a case.
 *
 * @param opening the action that opens it
 * @param year the business year
 * @param opinion why, in the author's words
 * @param evidence serials of the evidence that comes with it
 */
public record OpenCase(
        CaseKind kind,
        Action opening,
        RegionCode village,
        Subject subject,
        int year,
        String opinion,
        List<Long> evidence) {

    public OpenCase {
        evidence = List.copyOf(evidence);
    }
}

package org.jiandang.identification;

import java.util.List;
import org.jiandang.household.HouseholdId;

/**
 * Opens the entry of a household that is on record as an applicant, or that had left and has fallen back.
 *
 * @param year the year whose income is judged
 * @param opinion why it applies
 * @param evidence the application (申请书) and the authorisation (授权查询书), stored beforehand
 */
public record ApplyForEntry(HouseholdId household, int year, String opinion, List<Long> evidence) {

    public ApplyForEntry {
        evidence = List.copyOf(evidence);
    }
}

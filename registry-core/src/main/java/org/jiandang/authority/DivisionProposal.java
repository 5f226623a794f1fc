package org.jiandang.authority;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandang.region.RegionChanges;
import org.jspecify.annotations.Nullable;

/**
 * A list of divisions, as somebody proposed it.
 *
 * @param serial its number
 * @param fileName the file's name
 * @param covers the digits shared by the divisions it is about
 * @param edition the day the list stands for
 * @param rows its lines
 * @param changes what it would have changed when it was proposed
 * @param reason where it comes from
 * @param proposedBy the log-in that proposed it
 * @param proposedPerson the code of the person who did
 * @param state where it stands
 * @param decidedBy the log-in that released, refused or withdrew it; none while it waits
 * @param note why it was refused
 * @param appliedBy the log-in that applied it
 */
public record DivisionProposal(
        long serial,
        String fileName,
        String covers,
        LocalDate edition,
        int rows,
        RegionChanges changes,
        String reason,
        String proposedBy,
        String proposedPerson,
        Instant proposedAt,
        DivisionState state,
        @Nullable String decidedBy,
        @Nullable String note,
        @Nullable String appliedBy) {

    /** Whether it waits to be released or loaded. */
    public boolean isOpen() {
        return state == DivisionState.PROPOSED || state == DivisionState.RELEASED;
    }
}

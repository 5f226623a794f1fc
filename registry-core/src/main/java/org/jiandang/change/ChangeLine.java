package org.jiandang.change;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandang.household.HouseholdId;
import org.jiandang.procedure.Level;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;

/**
 * A change request in a list.
 *
 * @param event what kind of change: the simple name of the {@link Change}; label {@code change.event.<name>}
 * @param approval at which level it is confirmed
 * @param version a decision names it
 */
public record ChangeLine(
        ChangeId id,
        HouseholdId household,
        RegionCode village,
        String headName,
        String event,
        LocalDate on,
        Stage stage,
        Level approval,
        String proposer,
        Instant proposedAt,
        int version) {}

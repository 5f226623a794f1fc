package org.jiandang.monitoring.clue;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.household.HouseholdId;
import org.jiandang.monitoring.WatchRisk;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A clue as it stands.
 *
 * @param village the village it is about
 * @param dueOn the day by which the county has to have decided; null where the profile names no term
 * @param codes the rules whose breach it rests on; empty unless screening found it
 * @param household the household it is about; null until it is known
 * @param caseId the case that follows it
 * @param origin where it was before it was forwarded; null where it never was
 */
public record Clue(
        ClueId id,
        RegionCode village,
        ClueSource source,
        ClueState state,
        LocalDate reportedOn,
        @Nullable LocalDate dueOn,
        Told told,
        List<String> codes,
        @Nullable HouseholdId household,
        @Nullable CaseId caseId,
        String recordedName,
        @Nullable Answer answer,
        @Nullable Origin origin,
        int version) {

    public Clue {
        codes = List.copyOf(codes);
    }

    /**
     * What was told. The numbers are sealed and are not part of it.
     *
     * @param name of the head, as told
     * @param address group or place in the village
     * @param hasPhone whether a telephone number was left
     * @param hasIdNumber whether an identity number was left
     */
    public record Told(
            String name,
            @Nullable String address,
            List<WatchRisk> risks,
            String story,
            boolean hasPhone,
            boolean hasIdNumber) {

        public Told {
            risks = List.copyOf(risks);
        }
    }

    /** The village it came from, and why. */
    public record Origin(RegionCode village, String reason) {}

    /** Why the clue does not hold. */
    public record Answer(String reason, LocalDate on, String name) {}

    public boolean isOpen() {
        return state == ClueState.OPEN;
    }

    /** Whether its term is over and nothing has been done. */
    public boolean isLateOn(LocalDate day) {
        return isOpen() && dueOn != null && dueOn.isBefore(day);
    }
}

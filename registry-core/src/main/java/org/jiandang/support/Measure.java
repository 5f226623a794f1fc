package org.jiandang.support;

import java.time.Instant;
import org.jiandang.household.HouseholdId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A support measure (帮扶措施) of a household as pages show it.
 *
 * @param version to be handed back with a change
 * @param outcome what came of it; null while nobody has told
 * @param voidReason why it was set aside; null for one that counts
 * @param recordedBy the name of whoever entered it
 */
public record Measure(
        MeasureId id,
        HouseholdId household,
        RegionCode village,
        String villageName,
        String headName,
        MeasureCard card,
        @Nullable MeasureOutcome outcome,
        int version,
        @Nullable String voidReason,
        String recordedBy,
        Instant recordedAt) {

    public boolean isVoid() {
        return voidReason != null;
    }

    /** Whether the household has signed what came of it; then it stands as it is. */
    public boolean isSigned() {
        return outcome != null;
    }
}

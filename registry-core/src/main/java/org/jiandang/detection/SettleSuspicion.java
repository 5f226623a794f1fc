package org.jiandang.detection;

import org.jspecify.annotations.Nullable;

/**
 * Closes a suspicion.
 *
 * @param reason what was found out and how
 * @param evidence serial of the evidence stored for it, in the county code of its area
 */
public record SettleSuspicion(
        DetectionId id,
        SuspicionVerdict verdict,
        String reason,
        @Nullable Long evidence) {}

package org.jiandang.monitoring.course;

import java.time.LocalDate;
import org.jiandang.monitoring.ClearanceMode;
import org.jspecify.annotations.Nullable;

/**
 * What a case found of a household whose risk may be cleared.
 *
 * @param stableSince since when its income has been stable above the line; null where it is not
 * @param spendingControlled whether spending it cannot avoid is under control
 */
public record ClearanceAssessment(
        ClearanceMode mode,
        @Nullable LocalDate stableSince,
        boolean spendingControlled,
        boolean riskGone,
        boolean noNewRisk) {}

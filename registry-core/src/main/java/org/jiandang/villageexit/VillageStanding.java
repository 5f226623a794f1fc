package org.jiandang.villageexit;

import org.jiandang.policy.Threshold;
import org.jiandang.policy.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What the rules call a village by its figures, whatever its own record calls it.
 *
 * @param deepLimit from which incidence, in percent, it is deeply poor; null where its profile does not say
 * @param weakLimit below which collective income, in yuan, it is weak; null where its profile does not say
 */
public record VillageStanding(
        VillageRow row,
        @Nullable Threshold deepLimit,
        @Nullable Threshold weakLimit) {

    public Truth deeplyPoor() {
        return row.figures().deeplyPoor(deepLimit);
    }

    public Truth weak() {
        return row.figures().weak(weakLimit);
    }
}

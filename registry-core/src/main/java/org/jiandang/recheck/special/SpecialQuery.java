package org.jiandang.recheck.special;

import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a special list.
 *
 * @param reason only rows that are on it for this; none for all
 */
public record SpecialQuery(
        SpecialList list, RegionCode area, @Nullable String reason) {

    public SpecialQuery {
        if (reason != null && !list.reasons().contains(reason)) {
            throw new IllegalArgumentException("not a reason of " + list);
        }
    }
}

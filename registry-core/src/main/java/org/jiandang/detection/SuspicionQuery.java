package org.jiandang.detection;

import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What of the suspicions is asked for.
 *
 * @param area the region under which they stand
 * @param kind only these
 * @param open true: those that wait; false: those that are settled
 * @param after where the page begins: behind this one; null for the first
 */
public record SuspicionQuery(
        RegionCode area,
        @Nullable SuspicionKind kind,
        boolean open,
        @Nullable DetectionId after,
        int size) {}

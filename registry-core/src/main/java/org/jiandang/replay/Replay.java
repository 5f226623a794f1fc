package org.jiandang.replay;

import java.time.Instant;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * One replay of an area.
 *
 * @param total decisions there were when it began
 * @param judged decisions judged so far
 * @param different those whose findings came out otherwise
 */
public record Replay(
        ReplayId id,
        RegionCode area,
        ReplayState state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        long total,
        long judged,
        long different) {}

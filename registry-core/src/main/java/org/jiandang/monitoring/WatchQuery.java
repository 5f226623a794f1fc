package org.jiandang.monitoring;

import java.time.LocalDate;
import org.jiandang.procedure.CaseId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What the list of watched households is asked for.
 *
 * @param state running, cleared, or running without help though its term is over
 * @param today the day on which a term is over
 * @param after the last row of the page before, by village and serial
 */
public record WatchQuery(
        RegionCode area,
        @Nullable WatchKind kind,
        State state,
        LocalDate today,
        @Nullable After after) {

    /** Which watches. */
    public enum State {
        RUNNING,
        LATE,
        CLEARED
    }

    /** Where a page begins. */
    public record After(String village, CaseId id) {}
}

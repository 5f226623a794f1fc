package org.jiandang.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The households of a county that are past their time in a year.
 *
 * @param closedBefore they were closed on this day or earlier
 * @param households how many were listed
 * @param asked who asked for it to be done; none while nobody did
 * @param released who released it; none until it is done
 * @param note why it was sent back, where it was
 * @param cleared how many households were made anonymous; none until it is done
 */
public record RetentionRun(
        RetentionId id,
        int year,
        LocalDate closedBefore,
        int households,
        State state,
        Instant proposedAt,
        @Nullable Hand asked,
        @Nullable Hand released,
        @Nullable String note,
        @Nullable Integer cleared) {

    /** Where it stands. */
    public enum State {
        /** Listed by the registry; nobody has asked for anything. */
        PROPOSED,
        /** One person asks; another has to release it. */
        ASKED,
        /** Released and done. */
        DONE
    }

    /** Who did something, when. */
    public record Hand(String person, String name, Instant at) {}
}

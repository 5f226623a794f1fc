package org.jiandang.detection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.region.RegionCode;

/** The suspicions of the reader's area. A transaction must be open. */
public interface Suspicions {

    List<Suspicion> page(SuspicionQuery query);

    /** Every kind with how many there are, also those without any. */
    List<SuspicionCount> counts(RegionCode area);

    Optional<Suspicion> find(DetectionId id);

    /** Settles one that is open; false when somebody was quicker. */
    boolean settle(SettleSuspicion command, Actor by, Instant at);

    /**
     * Looks for a kind in an area and opens what has not been asked yet, settled or not; says how many.
     *
     * @param months months before an application within which a split is asked about; used for {@link SuspicionKind#SPLIT}
     */
    int look(SuspicionKind kind, RegionCode area, int months);
}

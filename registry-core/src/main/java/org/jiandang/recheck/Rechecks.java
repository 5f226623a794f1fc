package org.jiandang.recheck;

import java.util.List;
import java.util.Optional;
import org.jiandang.region.RegionCode;

/** The re-checks of the asker's area. */
public interface Rechecks {

    /** Notes one that waits; false when one of the same area has not ended. */
    boolean add(RecheckId id, RegionCode area);

    void assign(RecheckId id, long job);

    Optional<Recheck> find(RecheckId id);

    /** The re-checks of an area and the areas in it, the latest first. */
    List<Recheck> latest(RegionCode area, int limit);

    /** Counts the households and marks it running; the counts and the position of one that stopped stay. */
    void begin(RecheckId id, long total);

    /** Waits again, after it stopped. */
    void wait(RecheckId id);

    /** Moves on by so many households to a position, with what was found on the way. */
    void advance(RecheckId id, Position position, int households, List<Tally> found);

    void end(RecheckId id, RecheckState state);

    /** What it found, by rule. */
    List<Tally> tallies(RecheckId id);
}

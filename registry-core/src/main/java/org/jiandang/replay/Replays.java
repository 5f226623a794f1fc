package org.jiandang.replay;

import java.util.List;
import java.util.Optional;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** The replays of the asker's area, and the decisions they read. */
public interface Replays {

    void add(ReplayId id, RegionCode area);

    Optional<Replay> find(ReplayId id);

    /** The replays of an area and the areas in it, the latest first. */
    List<Replay> latest(RegionCode area, int limit);

    /** Those of exactly this area that have not ended, the latest first; nobody else asks for one of the area before the transaction ends. */
    List<Replay> open(RegionCode area);

    /** Marks it running and counts the decisions, unless it goes on after a stop. */
    void begin(ReplayId id, RegionCode area);

    /** The next decisions of the area after the replay's position, in the order of county, case and number. */
    List<WrittenDecision> next(ReplayId id, RegionCode area, int size);

    /** Moves on behind the last of these decisions, with what differs among them. */
    void advance(ReplayId id, List<WrittenDecision> judged, List<Difference> different);

    void end(ReplayId id, ReplayState state);

    /** The differences after one, in the order of county, case and number. */
    List<Difference> differences(ReplayId id, @Nullable Difference after, int size);
}

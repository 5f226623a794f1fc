package org.jiandang.change.transfer;

import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jspecify.annotations.Nullable;

/** Transfers over the border of a prefecture or region, and their confirmation by the offices above. */
public interface Crossings {

    /** What the database answers when it is done. */
    String OK = "OK";

    /** The transfer by the county it leaves and its serial, when either side is in the asker's area. */
    Optional<Crossing> find(String fromCounty, long serial);

    /** What waits for the asker's office, the longest waiting first. */
    List<Crossing> waiting(int limit);

    /** Confirms or declines for the asker's office; OK, or why not. */
    String settle(Crossing crossing, boolean agreed, @Nullable String reason, Actor actor);
}

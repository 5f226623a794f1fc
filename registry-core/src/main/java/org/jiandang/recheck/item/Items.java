package org.jiandang.recheck.item;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiandang.household.finding.DataFinding;
import org.jiandang.household.finding.FindingId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Findings with their verdicts. */
public interface Items {

    Optional<Item> find(FindingId id);

    /** The same for writing: a second writer waits until the first has ended, and then sees what it wrote. */
    Optional<Item> lock(FindingId id);

    /** Keeps a verdict; the finding stands answered by it. One that is mended was closed by the judgement. */
    void add(long serial, CloseItem command, DataFinding finding);

    /** By rule and the areas directly below, or by rule and village. */
    List<ItemGroup> groups(RegionCode area, Shelf shelf);

    /** The findings of one rule in an area, after another, in the order of village and serial. */
    List<Item> of(RegionCode area, String code, Shelf shelf, @Nullable FindingId after, int size);

    /** The areas directly below, or the village itself. */
    List<AreaProgress> progress(RegionCode area, Instant since);

    /** How many wait. */
    long waiting(RegionCode area);
}

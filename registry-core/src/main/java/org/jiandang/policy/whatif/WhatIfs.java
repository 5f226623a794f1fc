package org.jiandang.policy.whatif;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jspecify.annotations.Nullable;

/** The what-ifs and their counts. A transaction must be open; area scope applies. */
public interface WhatIfs {

    void add(WhatIf whatIf);

    Optional<WhatIf> find(WhatIfId id);

    /** The latest of the reader's area, newest first. */
    List<WhatIf> latest(int limit);

    /** Counts the households of one county that lie in the area, by township, in place of what was counted there before. */
    void count(WhatIf whatIf, String county, List<CountyLine> lines);

    /** Notes that every county has been counted. */
    void done(WhatIf whatIf);

    /**
     * The counts below a region, added up to a level.
     *
     * @param group only these households, null for all
     */
    Map<RegionCode, Tally> tallies(WhatIfId id, RegionCode under, RegionLevel level, @Nullable Group group);
}

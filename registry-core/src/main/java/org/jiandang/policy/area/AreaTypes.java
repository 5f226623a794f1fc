package org.jiandang.policy.area;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jiandang.policy.line.AreaType;
import org.jiandang.region.RegionCode;

/** The area types of regions. Public like the divisions themselves. */
public interface AreaTypes {

    /** What holds in the region: set for itself, or for the nearest region above. */
    Optional<AreaTypeSet> of(RegionCode region);

    /** The same for several regions; one without is left out. */
    Map<RegionCode, AreaTypeSet> of(List<RegionCode> regions);

    /** Everything that was ever set for the region itself, newest first. */
    List<AreaTypeSet> past(RegionCode region);

    /** Adds to what was set; the latest holds. */
    void add(RegionCode region, AreaType type, String document, Actor by);
}

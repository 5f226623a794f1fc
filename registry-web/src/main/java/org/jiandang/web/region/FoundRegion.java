package org.jiandang.web.region;

import java.util.List;
import java.util.stream.Collectors;
import org.jiandang.region.Region;

/**
 * A region that was found, with the regions above it.
 *
 * @param region the region
 * @param path from the province down to it
 */
public record FoundRegion(Region region, List<Region> path) {

    /** Where it lies, without itself: 内蒙古自治区 / 兴安盟. */
    public String where() {
        return path.stream()
                .filter(above -> !above.code().equals(region.code()))
                .map(Region::name)
                .collect(Collectors.joining(" / "));
    }
}

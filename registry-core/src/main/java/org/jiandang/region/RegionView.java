package org.jiandang.region;

import java.util.List;

/**
 * A region as the drill-down shows it. The figures of the rows add up to the region's own.
 *
 * @param region the region
 * @param path the regions above it, from the province down, without itself
 * @param tags its flags
 * @param figures what it holds in all
 * @param rows the regions directly under it
 */
public record RegionView(
        Region region, List<Region> path, List<RegionTag> tags, RegionFigures figures, List<Row> rows) {

    /**
     * One region under it.
     *
     * @param region the region; one whose code has ended is listed as long as something is registered there
     * @param tags its flags
     * @param figures what it holds
     */
    public record Row(Region region, List<RegionTag> tags, RegionFigures figures) {}
}

package org.jiandang.policy.area;

import java.time.Instant;
import org.jiandang.policy.line.AreaType;
import org.jiandang.region.RegionCode;

/**
 * What somebody has set for a region.
 *
 * @param region the region it was set for: the one asked about, or the nearest above it
 * @param type farming or pastoral
 * @param document where it is written
 * @param setBy the name of whoever set it
 */
public record AreaTypeSet(RegionCode region, AreaType type, String document, String setBy, Instant setAt) {}

package org.jiandang.policy.catalogue;

import java.util.List;
import org.jiandang.region.RegionCode;

/**
 * Under which profile a region stands.
 *
 * @param profile the profile's key
 * @param assigned the region the profile was given to: this one or one above it
 * @param layers the profile and those it is laid over, the region's own first
 */
public record Standing(String profile, RegionCode assigned, List<String> layers) {

    public Standing {
        layers = List.copyOf(layers);
    }
}

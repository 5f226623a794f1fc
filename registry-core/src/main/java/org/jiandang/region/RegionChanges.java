package org.jiandang.region;

/**
 * What a list of divisions changed.
 *
 * @param added codes that are new or in use again
 * @param renamed codes whose name or place changed
 * @param ended codes that are no longer in use
 */
public record RegionChanges(int added, int renamed, int ended) {

    public static final RegionChanges NONE = new RegionChanges(0, 0, 0);
}

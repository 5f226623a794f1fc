package org.jiandang.region;

import java.util.Map;

/** Counts what is registered in regions, within the asker's area. */
public interface RegionCensus {

    /** The figures of each village, township, county or prefecture of the given level under the code; regions with none are left out. */
    Map<RegionCode, RegionFigures> under(RegionCode code, RegionLevel level);
}

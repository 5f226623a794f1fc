package org.jiandang.household.search;

import org.jiandang.region.RegionCode;

/** Counts the households of an area. */
public interface AreaRows {

    AreaPicture picture(RegionCode area, int year);
}

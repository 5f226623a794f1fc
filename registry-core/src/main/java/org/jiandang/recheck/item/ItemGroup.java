package org.jiandang.recheck.item;

import org.jiandang.region.RegionCode;

/** The findings of one rule in one area of a shelf. */
public record ItemGroup(RegionCode area, String areaName, String code, long count, long households) {}

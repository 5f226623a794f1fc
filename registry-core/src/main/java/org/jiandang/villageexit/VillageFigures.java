package org.jiandang.villageexit;

import java.util.List;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** Reads the figures of villages from the register and from their own records. */
public interface VillageFigures {

    VillageIndicators of(RegionCode village, int year);

    /** The villages of an area behind one of them, in the order of their codes, at most so many. */
    List<VillageRow> under(RegionCode area, int year, @Nullable RegionCode after, int limit);
}

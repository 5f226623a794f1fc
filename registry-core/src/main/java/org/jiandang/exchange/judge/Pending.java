package org.jiandang.exchange.judge;

import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A household of the file while it is judged.
 *
 * @param registered the household of the register it would change, none for a new one
 */
record Pending(
        SheetHousehold rows,
        SheetData data,
        @Nullable RegionCode village,
        FindingPlaces findings,
        @Nullable Registered registered) {}

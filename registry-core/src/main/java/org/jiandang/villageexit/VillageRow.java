package org.jiandang.villageexit;

import java.time.LocalDate;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A village with its figures.
 *
 * @param leftOn the day it left; null where it has not
 */
public record VillageRow(
        RegionCode village,
        String name,
        String township,
        VillageIndicators figures,
        @Nullable LocalDate leftOn) {}

package org.jiandang.recheck.special;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Lines and limits in force for households of one county, year, standard and kind of area; null where nobody has set one.
 *
 * @param standard {@code NATIONAL} or {@code REGIONAL}
 * @param area name of the {@link org.jiandang.policy.line.AreaType}
 */
public record Limits(
        String county,
        int year,
        String standard,
        String area,
        @Nullable BigDecimal entry,
        boolean entryIncluded,
        @Nullable BigDecimal watch,
        boolean watchIncluded,
        @Nullable BigDecimal litres,
        boolean litresIncluded,
        @Nullable BigDecimal minutes,
        boolean minutesIncluded,
        @Nullable BigDecimal reliability,
        boolean reliabilityIncluded) {}

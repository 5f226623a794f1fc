package org.jiandang.policy.change;

import java.time.LocalDate;
import org.jiandang.policy.Clause;
import org.jiandang.policy.catalogue.ParameterKey;
import org.jiandang.region.RegionCode;

/**
 * Propose a value.
 *
 * @param area where it is to hold, a county or above
 * @param value as {@link org.jiandang.policy.catalogue.ValueShape} asks
 * @param inclusive whether the value itself passes; of a notice, whether the day of posting counts
 * @param clause the document
 * @param source where the document was seen
 * @param confidence H, M or L
 * @param from the first day it is to hold
 * @param note what else is to be said; needed where the day has passed
 */
public record ProposeValue(
        RegionCode area,
        ParameterKey key,
        String value,
        boolean inclusive,
        String unit,
        Clause clause,
        String source,
        String confidence,
        LocalDate from,
        String note) {}

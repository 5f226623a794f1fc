package org.jiandang.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One region in the directory. Codes change from year to year: a region that is no longer listed keeps its row and ends, so that old records
 * still name where they were made.
 *
 * @param code the twelve-digit code
 * @param name the official name
 * @param level its level, as the directory lists it
 * @param parent the region above, none for a province
 * @param initials the first letters of the name in pinyin, lower case
 * @param validFrom the first day the code is valid
 * @param validTo the last day the code is valid, none while it is in use
 * @param successor the code that took its place, where the source names one
 */
public record Region(
        RegionCode code,
        String name,
        RegionLevel level,
        @Nullable RegionCode parent,
        String initials,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable RegionCode successor) {

    /** Whether the code is in use on the day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}

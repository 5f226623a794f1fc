package org.jiandang.support;

import org.jiandang.household.value.ResidentId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Enters a support officer, or changes what is recorded of one.
 *
 * @param id the officer changed; null for a new one
 * @param version the version the page showed; of no meaning for a new one
 * @param area village, township or county in which the officer stands by households
 * @param idNumber the identity number; may be null for an officer who is changed and keeps it
 */
public record KeepOfficer(
        @Nullable OfficerId id,
        int version,
        RegionCode area,
        OfficerCard card,
        @Nullable ResidentId idNumber) {}

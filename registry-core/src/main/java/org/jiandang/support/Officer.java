package org.jiandang.support;

import java.time.LocalDate;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A support officer as pages show one.
 *
 * @param area where the officer stands by households: a village, a township or the whole county
 * @param areaName its name
 * @param idMasked the identity number with its end hidden
 * @param version to be handed back with a change
 * @param retiredOn the day from which the officer takes no household any more; null while serving
 * @param households how many households are paired with the officer now, as far as the reader sees them
 */
public record Officer(
        OfficerId id,
        RegionCode area,
        String areaName,
        OfficerCard card,
        String idMasked,
        LocalDate birthDate,
        int version,
        @Nullable LocalDate retiredOn,
        long households) {}

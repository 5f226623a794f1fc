package org.jiandang.objection;

import org.jspecify.annotations.Nullable;

/**
 * Settles an objection.
 *
 * @param countyCode the county of the notice
 * @param upheld true: the objector is right and the household is refused; false: the household stays and a new full notice runs
 * @param text what was found
 */
public record SettleObjection(
        String countyCode,
        long serial,
        boolean upheld,
        String text,
        @Nullable Long evidenceSerial) {}

package org.jiandang.screening;

import org.jiandang.procedure.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Confirms or lifts a hit.
 *
 * @param confirmed true: the line is met; false: the hit is lifted (working vehicle, inherited flat, dissolved company …)
 * @param exception the lawful exception it is lifted for; none when it is confirmed
 * @param evidenceSerial what shows it; a hit is never lifted without
 */
public record ResolveRedLine(
        CaseId caseId,
        int no,
        boolean confirmed,
        @Nullable RedLineException exception,
        String reason,
        @Nullable Long evidenceSerial) {}

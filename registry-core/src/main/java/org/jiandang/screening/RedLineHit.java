package org.jiandang.screening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A red line that a household may have met.
 *
 * @param no its place in the case, from 1
 * @param memberNo the member it is about; null for the household
 * @param detail what was seen or matched; no identity number
 * @param foundBy the person who raised it
 * @param resolution null while it is only suspected
 */
public record RedLineHit(
        int no,
        RedLine line,
        @Nullable Integer memberNo,
        HitSource source,
        String detail,
        LocalDate foundOn,
        String foundBy,
        String foundName,
        HitState state,
        @Nullable Resolution resolution) {

    /** Why it was confirmed, or for which exception lifted, by whom, on what evidence. */
    public record Resolution(
            @Nullable RedLineException exception,
            String reason,
            @Nullable Long evidenceSerial,
            LocalDate on,
            String by,
            String name) {}

    public boolean isOpen() {
        return state == HitState.SUSPECTED;
    }
}

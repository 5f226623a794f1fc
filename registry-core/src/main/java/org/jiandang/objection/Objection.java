package org.jiandang.objection;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandang.notice.NoticeId;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * An objection.
 *
 * @param serial its serial in the county of the notice
 * @param entryNo the line of the sheet it names
 * @param objector the name, where one was given
 * @param settlement null while it is open
 */
public record Objection(
        long serial,
        RegionCode village,
        NoticeId notice,
        int entryNo,
        long caseSerial,
        Instant receivedAt,
        @Nullable String objector,
        String content,
        String recordedBy,
        String recordedName,
        ObjectionState state,
        @Nullable Settlement settlement) {

    /** What was found, by whom, on what evidence. */
    public record Settlement(String text, @Nullable Long evidenceSerial, LocalDate on, String by, String name) {}

    public boolean isOpen() {
        return state == ObjectionState.OPEN;
    }
}

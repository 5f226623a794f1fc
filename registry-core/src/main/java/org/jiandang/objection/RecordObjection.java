package org.jiandang.objection;

import org.jiandang.notice.NoticeId;
import org.jiandang.screening.RedLine;
import org.jspecify.annotations.Nullable;

/**
 * Records an objection.
 *
 * @param objector the name; null when it was not given
 * @param redLine the red line it says was met; raises a hit
 */
public record RecordObjection(
        NoticeId notice,
        int entryNo,
        @Nullable String objector,
        String content,
        @Nullable RedLine redLine) {}

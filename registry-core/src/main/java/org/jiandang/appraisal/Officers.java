package org.jiandang.appraisal;

import org.jspecify.annotations.Nullable;

/**
 * Who led the meeting and who counted (rulebook part 2, §3.5).
 *
 * @param voteWatcher 监票人
 * @param voteCounter 计票人
 * @param townshipAttendee 乡镇参会人及职务
 */
public record Officers(
        String chair,
        String recorder,
        @Nullable String voteWatcher,
        @Nullable String voteCounter,
        @Nullable String townshipAttendee) {}
